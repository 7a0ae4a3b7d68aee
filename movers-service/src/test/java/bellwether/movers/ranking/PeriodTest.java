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
        assertThat(Period.DAY.formula(true)).contains("final close before the session");
        assertThat(Period.MONTH.formula(false)).contains("close so far").contains("one calendar month earlier");
    }
}
