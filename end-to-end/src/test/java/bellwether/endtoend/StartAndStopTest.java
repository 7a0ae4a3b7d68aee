package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./bellwether up} as a program among others on one machine. */
class StartAndStopTest {
    @TempDir
    Path folder;

    @Test
    void it_starts_stops_without_a_trace_and_finds_its_data_again() throws Exception {
        Path file = SmallMarket.write(folder, 20, 40);
        Path state = folder.resolve("state");
        String[] source = {"--source", "replay", "--data", file.toString()};
        List<ProcessHandle> started;
        String rows;
        try (Bellwether stack = Bellwether.up(state, source)) {
            second_start_on_the_same_state_is_refused(state, source);
            another_source_on_the_same_state_is_refused_while_it_runs_too(state);
            a_port_in_use_that_was_asked_for_is_refused(stack);
            rows = new StoredRows(stack).digest();
            new StoredRows(stack).migrateAsANewerReleaseWould();
            started = new ArrayList<>(stack.children());
            started.add(ProcessHandle.of(new Postmaster(state).pid()).orElseThrow());
            stack.interrupt();
        }
        assertThat(started).hasSizeGreaterThanOrEqualTo(6).noneMatch(StartAndStopTest::runs);
        assertThat(state.resolve("endpoints.env")).doesNotExist();
        assertThat(state.resolve("pids")).isEmptyDirectory();

        another_source_on_the_same_state_is_refused(state);

        try (Bellwether again = Bellwether.up(state)) {
            assertThat(again.output()).contains("source: replay, which this state holds");
            // An old release's pod that is started again while a newer one's are rolled out.
            assertThat(new StoredRows(again).digest())
                    .as("rows, with tables of a newer release")
                    .isEqualTo(rows);
        }
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void second_start_on_the_same_state_is_refused(Path state, String... source) {
        refused(state, Map.of(), "is in use by a running ./bellwether up", source);
    }

    private static void another_source_on_the_same_state_is_refused_while_it_runs_too(Path state) {
        refused(state, Map.of(), "choose another --state", "--source", "simulated");
    }

    private static void another_source_on_the_same_state_is_refused(Path state) {
        refused(state, Map.of(), "this state holds replayed prices; choose another --state", "--source", "simulated");
    }

    private void a_port_in_use_that_was_asked_for_is_refused(Bellwether stack) {
        String port = stack.address("WEB_URL").replaceFirst(".*:", "");
        refused(
                folder.resolve("other"),
                Map.of("BELLWETHER_WEB_PORT", port),
                "BELLWETHER_WEB_PORT=" + port + " is taken",
                "--source",
                "simulated");
    }

    private static void refused(Path state, Map<String, String> environment, String reason, String... options) {
        try (Bellwether attempt = Bellwether.begin(state, environment, options)) {
            attempt.awaitEnd(Duration.ofMinutes(1));
            assertThat(attempt.exitCode()).as(attempt.output()).isEqualTo(64);
            assertThat(attempt.output()).contains(reason);
        }
    }
}
