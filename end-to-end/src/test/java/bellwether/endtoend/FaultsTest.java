package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the table of faults: every process is killed once, at moments that a fixed seed draws. */
class FaultsTest {
    private static final int KINDS = 6;
    private static final Pattern STRUCK = Pattern.compile("(?m)^\\| SIGKILL of \\S+ \\| 1 \\| 0 \\| 0 \\| 0 \\|");

    @TempDir
    Path folder;

    @Test
    void whatever_is_killed_while_prices_load_nothing_is_lost_added_or_wrong() {
        Path prices = SmallMarket.write(folder, 200, 250);

        Bellwether faults = Bellwether.bench(
                folder,
                "faults",
                "--only=SIGKILL",
                "--runs=1",
                "--per-load=" + KINDS,
                "--seed=20261122",
                "--rate=4",
                "--minutes=5",
                "--data=" + prices);

        assertThat(faults.exitCode()).as(faults.output()).isZero();
        assertThat(faults.output()).contains(" daily bars, 0 published and not stored");
        assertThat(STRUCK.matcher(faults.output()).results())
                .as(faults.output())
                .hasSize(KINDS);
    }
}
