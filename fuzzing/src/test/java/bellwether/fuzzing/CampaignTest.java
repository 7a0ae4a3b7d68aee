package bellwether.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form; {@code ./bellwether fuzz} tries each reader by itself, as long as it is told. */
class CampaignTest {
    private static final int RUNS = 3_000;

    @Test
    void no_input_from_outside_breaks_its_reader() throws Exception {
        Campaign.Result result = new Campaign(Path.of("").toAbsolutePath(), Target.EVERY, "-runs=" + RUNS).run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.executions()).isGreaterThanOrEqualTo(RUNS);
    }
}
