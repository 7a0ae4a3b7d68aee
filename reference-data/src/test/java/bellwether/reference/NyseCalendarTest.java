package bellwether.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The New York calendar against an independent list of closed days and early closes, 1998 to 2028. */
class NyseCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);
    private static final LocalDate END = LocalDate.of(2029, 1, 1);
    private final TradingCalendar calendar = TradingCalendar.ofMic("XNYS");

    @Test
    void new_york_is_closed_on_the_listed_days_and_weekends_only() throws IOException {
        Map<LocalDate, String> listed = listed();
        assertThat(FIRST.datesUntil(END).filter(date -> !calendar.isSession(date)))
                .containsExactlyElementsOf(FIRST.datesUntil(END)
                        .filter(date -> date.getDayOfWeek().getValue() > 5 || "closed".equals(listed.get(date)))
                        .toList());
    }

    @Test
    void new_york_closes_early_on_the_listed_days_only() throws IOException {
        Map<LocalDate, String> listed = listed();
        assertThat(FIRST.datesUntil(END)
                        .filter(date ->
                                calendar.session(date).filter(Session::halfDay).isPresent()))
                .containsExactlyElementsOf(listed.keySet().stream()
                        .filter(date -> listed.get(date).equals("early close") && calendar.isSession(date))
                        .toList());
    }

    @Test
    void half_days_end_at_one() {
        Session session = calendar.session(LocalDate.of(2024, 11, 29)).orElseThrow();
        assertThat(session.halfDay()).isTrue();
        assertThat(session.close().atZone(calendar.zone()).toLocalTime()).isEqualTo(LocalTime.of(13, 0));
    }

    private static Map<LocalDate, String> listed() throws IOException {
        Path file = SharedData.folder().resolve("market-data/nyse_calendar.csv");
        assumeTrue(Files.exists(file), "Skipped: there is no " + file.getFileName() + " here to compare with");
        try (var reader = Files.newBufferedReader(file)) {
            return CsvTable.read(reader).rows().stream()
                    .collect(Collectors.toMap(
                            row -> LocalDate.parse(row.get("date")),
                            row -> row.get("kind"),
                            (first, second) -> first,
                            TreeMap::new));
        }
    }
}
