package bellwether.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "dashboard.invalid"})
    void it_does_not_start_where_others_reach_it_before_somebody_said_who_may_read(String host) {
        assertThatThrownBy(() -> Exposure.check(Access.THIS_MACHINE, host))
                .hasMessageContaining("BELLWETHER_ACCESS")
                .hasMessageContaining(host);
        assertThatCode(() -> Exposure.check(Access.OPEN, host)).doesNotThrowAnyException();
        assertThatCode(() -> Exposure.check(Access.SIGN_IN, host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void on_its_own_machine_it_just_starts(String host) {
        assertThatCode(() -> Exposure.check(Access.THIS_MACHINE, host)).doesNotThrowAnyException();
    }
}
