package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final LocalDate DATE = LocalDate.of(2018, 2, 7);

    @Test
    void lengths_are_counted_on_the_calendar() {
        assertThat(History.parse("5y").before(DATE)).isEqualTo("2013-02-07");
        assertThat(History.parse("1mo").before(DATE)).isEqualTo("2018-01-07");
        assertThat(History.parse("2wk").before(DATE)).isEqualTo("2018-01-24");
        assertThat(History.parse("30d").before(DATE)).isEqualTo("2018-01-08");
        assertThat(History.parse("max").before(DATE)).isBefore("1928-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5x", "-1y", "0d", "y", "99999y", "all"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> History.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
