package bellwether.movers.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void a_reference_is_counted_on_the_calendar() {
        LocalDate date = LocalDate.parse("2024-03-31");
        assertThat(Period.DAY.reference(date)).isEqualTo("2024-03-30");
        assertThat(Period.WEEK.reference(date)).isEqualTo("2024-03-24");
        assertThat(Period.MONTH.reference(date)).isEqualTo("2024-02-29");
        assertThat(Period.YEAR.reference(LocalDate.parse("2024-02-29"))).isEqualTo("2023-02-28");
    }

    @Test
    void the_formula_says_what_is_compared() {
        LocalDate date = LocalDate.parse("2018-03-29");
        assertThat(Period.DAY.formula(date, true))
                .contains("close is that of the session of 2018-03-29, final")
                .contains("the last session on or before 2018-03-28 (the day before the session)");
        assertThat(Period.MONTH.formula(date, false))
                .contains("2018-03-29, or the one so far")
                .contains("on or before 2018-02-28 (one calendar month before the session)");
    }
}
