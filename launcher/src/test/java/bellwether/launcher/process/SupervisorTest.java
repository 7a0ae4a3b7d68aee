package bellwether.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Supervisor supervisor;

    @BeforeEach
    void create() {
        supervisor = new Supervisor(folder, folder, new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        supervisor.stopAllBut(Set.of(), LIMIT);
    }

    @Test
    void a_child_that_ends_by_itself_is_started_again_and_this_is_said() throws Exception {
        supervisor.start(sleeper("sleeper"));
        long first = pid("sleeper");
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        while (pid("sleeper") == first) {
            Thread.sleep(20);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sleeper ended (exit code 137)");
        assertThat(ProcessHandle.of(pid("sleeper"))).isPresent();
    }

    @Test
    void a_child_that_is_held_starts_again_once_it_is_released() throws Exception {
        supervisor.start(sleeper("sleeper"));
        long first = pid("sleeper");
        try (Hold hold = Hold.place(folder, "sleeper")) {
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            while (!said.toString(StandardCharsets.UTF_8).contains("starts again when the command")) {
                Thread.sleep(20);
            }
            assertThat(pid("sleeper")).isEqualTo(first);
        }
        while (pid("sleeper") == first) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(pid("sleeper"))).isPresent();
    }

    @Test
    void a_child_that_waits_to_be_started_again_heeds_a_hold_as_well() throws Exception {
        supervisor.start(sleeper("sleeper"));
        long first = pid("sleeper");
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        while (!said.toString(StandardCharsets.UTF_8).contains("starting it again in 1 s")) {
            Thread.sleep(20);
        }
        try (Hold hold = Hold.place(folder, "sleeper")) {
            Thread.sleep(Supervisor.delay(1).plusMillis(500));

            assertThat(pid("sleeper")).isEqualTo(first);
        }
        while (pid("sleeper") == first) {
            Thread.sleep(20);
        }
        assertThat(ProcessHandle.of(pid("sleeper"))).isPresent();
    }

    @Test
    void a_stopped_child_is_gone_and_stays_so() throws Exception {
        Child child = supervisor.start(sleeper("sleeper"));
        ProcessHandle process = ProcessHandle.of(pid("sleeper")).orElseThrow();

        supervisor.stopAllBut(Set.of(), LIMIT);

        assertThat(process.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
        assertThatThrownBy(() -> supervisor.start(sleeper("late"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void a_child_that_does_not_listen_is_killed() throws Exception {
        Child child = supervisor.start(shell("deaf", "trap '' TERM; echo listening; sleep 60 & wait; sleep 60"));
        while (!Files.readString(child.log()).contains("listening")) {
            Thread.sleep(20);
        }

        supervisor.stopAllBut(Set.of(), Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void some_children_can_outlive_the_others() {
        Child first = supervisor.start(sleeper("first"));
        Child last = supervisor.start(sleeper("last"));

        supervisor.stopAllBut(Set.of("last"), LIMIT);

        assertThat(first.isAlive()).isFalse();
        assertThat(last.isAlive()).isTrue();
    }

    @Test
    void delays_double_up_to_half_a_minute() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 100))
                .map(Supervisor::delay)
                .map(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    private long pid(String name) throws Exception {
        return Long.parseLong(Files.readString(folder.resolve(name + ".pid")).strip());
    }

    private static Program sleeper(String name) {
        return new Program(name, List.of("sleep", "60"), Map.of());
    }

    private static Program shell(String name, String script) {
        return new Program(name, List.of("sh", "-c", script), Map.of());
    }
}
