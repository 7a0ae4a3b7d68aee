package bellwether.movers.session;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.movers.session.SessionDates.Attendance;
import bellwether.movers.session.SessionDates.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDatesTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2018-02-09");
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);

    @Test
    void a_day_of_the_few_is_no_session() {
        List<Span> spans = List.of(new Span(FRIDAY, null), new Span(FRIDAY, null), new Span(FRIDAY, null));
        SessionDates dates = SessionDates.of(
                List.of(new Attendance(FRIDAY, 3, 3), new Attendance(SATURDAY, 1, 1), new Attendance(MONDAY, 2, 2)),
                spans);
        assertThat(dates.finished()).containsExactly(FRIDAY, MONDAY);
        assertThat(dates.live()).isNull();
    }

    @Test
    void who_had_not_begun_or_was_gone_is_not_missed() {
        List<Span> spans = List.of(
                new Span(FRIDAY, FRIDAY), new Span(FRIDAY, FRIDAY), new Span(FRIDAY, null), new Span(MONDAY, null));
        SessionDates dates =
                SessionDates.of(List.of(new Attendance(FRIDAY, 3, 3), new Attendance(SATURDAY, 1, 1)), spans);
        assertThat(dates.finished()).containsExactly(FRIDAY, SATURDAY);
    }

    @Test
    void a_session_that_is_not_over_is_live() {
        List<Span> spans = List.of(new Span(FRIDAY, null), new Span(FRIDAY, null), new Span(FRIDAY, null));
        SessionDates dates =
                SessionDates.of(List.of(new Attendance(FRIDAY, 3, 3), new Attendance(MONDAY, 3, 1)), spans);
        assertThat(dates.finished()).containsExactly(FRIDAY);
        assertThat(dates.live()).isEqualTo(MONDAY);
    }

    @Test
    void nothing_stored_is_no_session() {
        assertThat(SessionDates.of(List.of(), List.of())).isEqualTo(new SessionDates(List.of(), null));
    }
}
