package bellwether.ingest.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class YahooSettingsTest {
    @Test
    void yahoo_itself_is_asked_once_a_second_by_four_at_most() {
        YahooSettings settings = of(null, null);
        assertThat(settings.bases()).hasSize(2);
        assertThat(settings.requestsPerSecond()).isEqualTo(1);
        assertThat(settings.atOnce()).isEqualTo(4);
    }

    @Test
    void a_server_on_this_machine_has_no_limit() {
        assertThat(of("http://localhost:8083/", null).requestsPerSecond()).isZero();
        assertThat(of("http://127.0.0.1:8083", null).atOnce()).isGreaterThan(4);
        assertThat(of("http://localhost:8083", "2.5").requestsPerSecond()).isEqualTo(2.5);
    }

    @Test
    void a_server_elsewhere_has_the_default_limit_unless_told() {
        assertThat(of("http://market-server:8083", null).requestsPerSecond()).isEqualTo(1);
        assertThat(of("http://market-server:8083", "0").requestsPerSecond()).isZero();
    }

    @Test
    void settings_that_make_no_sense_are_named() {
        assertThatThrownBy(() -> of("ftp://x", null)).hasMessageContaining("ftp://x");
        assertThatThrownBy(() -> of("no address", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(null, "fast")).hasMessageContaining("fast");
        assertThatThrownBy(() -> of(null, "-1")).hasMessageContaining("-1");
    }

    private static YahooSettings of(String url, String rate) {
        return YahooSettings.of(Optional.ofNullable(url), Optional.ofNullable(rate), Optional.empty());
    }
}
