package bellwether.ingest.bars;

import static bellwether.ingest.source.Samples.LISTING;
import static bellwether.ingest.source.Samples.WEDNESDAY;
import static bellwether.ingest.source.Samples.at;
import static bellwether.ingest.source.Samples.row;
import static bellwether.ingest.source.Samples.series;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Topics;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarvesterTest {
    private static final LocalDate TUESDAY = WEDNESDAY.minusDays(1);

    @Test
    void bar_is_final_once_its_session_is_over() {
        assertThat(daily("16:00", row(WEDNESDAY, 10))
                        .bars()
                        .getFirst()
                        .provenance()
                        .finished())
                .isTrue();
        Harvest<DailyBar> live = daily("12:45", row(TUESDAY, 9), row(at(WEDNESDAY, "12:45"), 10, 11, 9, 10));
        assertThat(live.bars()).extracting(bar -> bar.provenance().finished()).containsExactly(true, false);
        assertThat(live.bars().getLast().date()).isEqualTo(WEDNESDAY);
    }

    @Test
    void doubled_live_row_is_one_bar_and_the_later_one_counts() {
        Row session = new Row(at(WEDNESDAY, "09:30"), 10.0, 11.0, 9.0, null, null, 500.0);
        Row live = new Row(at(WEDNESDAY, "12:45"), 10.0, 12.0, 9.0, 11.5, 11.5, 700.0);
        Harvest<DailyBar> harvest = daily("12:45", session, live);
        assertThat(harvest.bars()).hasSize(1);
        assertThat(harvest.bars().getFirst().prices().close()).isEqualTo(11.5f);
        assertThat(harvest.bars().getFirst().prices().volume()).isEqualTo(700);
        assertThat(harvest.refused()).isEmpty();
    }

    @Test
    void row_without_open_high_and_low_is_a_bar() {
        Harvest<DailyBar> harvest = daily("20:00", new Row(at(TUESDAY, "09:30"), null, null, null, 41.54, null, null));
        assertThat(harvest.bars().getFirst().prices().close()).hasToString("41.54");
        assertThat(harvest.bars().getFirst().prices().open()).isNull();
        assertThat(harvest.bars().getFirst().prices().volume()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 11, 9, , 10, no close",
        "10, 11, 9, NaN, 10, close is NaN",
        "10, Infinity, 9, 10, 10, high is Infinity",
        "10, 11, 9, 0, 10, close is 0.0",
        "-1, 11, 9, 10, 10, open is -1.0",
        "10, 11, 9, 10, -5, volume is -5.0",
        "10, 9, 8, 10, 10, open 10.0 is above high 9.0",
        "10, 11, 10.5, 10.75, 10, low 10.5 is above open 10.0",
        ", 9, , 10, 10, close 10.0 is above high 9.0",
    })
    void impossible_row_is_refused_with_its_reason(
            Double open, Double high, Double low, Double close, Double volume, String reason) {
        Harvest<DailyBar> harvest =
                daily("20:00", row(TUESDAY, 10), new Row(at(WEDNESDAY, "09:30"), open, high, low, close, null, volume));
        assertThat(harvest.bars()).hasSize(1);
        RefusedRow refused = harvest.refused().getFirst();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.key()).isEqualTo("ACME|2018-02-07");
        assertThat(refused.topic()).isEqualTo(Topics.BARS_DAILY);
        assertThat(new String(refused.bytes(), StandardCharsets.UTF_8)).startsWith("{\"symbol\":\"ACME\"");
    }

    @Test
    void row_of_nulls_before_the_first_trade_of_the_day_is_no_defect() {
        Harvest<DailyBar> harvest =
                daily("09:31", row(TUESDAY, 10), new Row(at(WEDNESDAY, "09:30"), null, null, null, null, null, null));
        assertThat(harvest.bars()).hasSize(1);
        assertThat(harvest.refused()).isEmpty();
    }

    @Test
    void impossible_event_is_refused() {
        List<Event> events = List.of(
                new Event.Split(at(TUESDAY, "09:30"), 4.0, 0.0),
                new Event.Dividend(at(TUESDAY, "09:30"), Double.NaN),
                new Event.Split(at(WEDNESDAY, "09:30"), 1.0, 20.0));
        Harvest<DailyBar> harvest = Harvester.daily(series("20:00", events, row(WEDNESDAY, 10)), LISTING);
        assertThat(harvest.actions()).containsExactly(new Action.Split("ACME", WEDNESDAY, 1, 20));
        assertThat(harvest.refused()).hasSize(2).allMatch(row -> row.topic().equals(Topics.ACTIONS));
    }

    @Test
    void instrument_is_our_listing_with_what_the_source_knows() {
        var instrument = daily("20:00", row(WEDNESDAY, 10)).instrument();
        assertThat(instrument.name()).isEqualTo("Acme Corp.");
        assertThat(instrument.sector()).isEqualTo("Industrials");
        assertThat(instrument.mic()).isEqualTo("XNYS");
    }

    @Test
    void live_hour_and_closing_row_belong_to_the_hour_before() {
        Harvest<HourlyBar> harvest = Harvester.hourly(
                series(
                        "20:00",
                        List.of(),
                        row(at(WEDNESDAY, "14:30"), 10, 11, 9, 10),
                        row(at(WEDNESDAY, "15:30"), 10, 11, 9, 10.5),
                        row(at(WEDNESDAY, "16:00"), 10.5, 12, 10.5, 12)),
                LISTING);
        assertThat(harvest.bars())
                .extracting(bar -> bar.slot())
                .containsExactly("2018-02-07T19:30Z", "2018-02-07T20:30Z");
        assertThat(harvest.bars().getLast().prices().high()).isEqualTo(12f);
        assertThat(harvest.bars().getLast().prices().close()).isEqualTo(12f);
        assertThat(harvest.bars()).allMatch(bar -> bar.provenance().finished());
    }

    @Test
    void running_hour_is_not_final() {
        Harvest<HourlyBar> harvest = Harvester.hourly(
                series(
                        "12:45",
                        List.of(),
                        row(at(WEDNESDAY, "11:30"), 10, 11, 9, 10),
                        row(at(WEDNESDAY, "12:30"), 10, 11, 9, 10),
                        new Row(at(WEDNESDAY, "12:44").plusSeconds(7), 10.0, 11.5, 10.0, 11.0, null, 5.0)),
                LISTING);
        assertThat(harvest.bars())
                .extracting(bar -> bar.provenance().finished())
                .containsExactly(true, false);
        assertThat(harvest.bars().getLast().prices().high()).isEqualTo(11.5f);
    }

    private static Harvest<DailyBar> daily(String time, Row... rows) {
        return Harvester.daily(series(time, List.of(), rows), LISTING);
    }
}
