package bellwether.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path state;

    @Test
    void a_child_of_this_state_folder_is_stopped() throws Exception {
        Process ours = sleeper(Leftovers.mark(state));
        Files.writeString(state.resolve("quote-service.pid"), ours.pid() + "\n");

        assertThat(new Leftovers(state, state).stop()).containsExactly("quote-service");

        assertThat(ours.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(state.resolve("quote-service.pid")).doesNotExist();
    }

    @Test
    void a_process_that_only_has_the_same_pid_is_left_alone() throws Exception {
        Process theirs = sleeper(Leftovers.mark(state) + "-of-somebody-else");
        Files.writeString(state.resolve("quote-service.pid"), theirs.pid() + "\n");
        try {
            assertThat(new Leftovers(state, state).stop()).isEmpty();

            assertThat(theirs.isAlive()).isTrue();
            assertThat(state.resolve("quote-service.pid")).doesNotExist();
        } finally {
            theirs.destroyForcibly().waitFor();
        }
    }

    private static Process sleeper(String mark) throws Exception {
        return new ProcessBuilder("sh", "-c", "sleep 60; true", mark, "more").start();
    }
}
