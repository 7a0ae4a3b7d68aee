package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void of_a_hundred_samples_the_99th_is_the_last_but_one() {
        Quantiles samples = Quantiles.of(
                IntStream.rangeClosed(1, 101).mapToObj(Double::valueOf).toList().reversed());

        assertThat(samples.median()).isEqualTo(51);
        assertThat(samples.at(0.99)).isEqualTo(100);
        assertThat(samples.at(1)).isEqualTo(101);
    }

    @Test
    void without_samples_nothing_is_known() {
        assertThat(Quantiles.of(List.of()).median()).isNaN();
    }
}
