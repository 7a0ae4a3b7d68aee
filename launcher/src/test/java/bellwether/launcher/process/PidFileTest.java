package bellwether.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void a_reader_sees_a_whole_pid_while_it_is_written_again() throws Exception {
        PidFile file = new PidFile(folder.resolve("child.pid"));
        file.write(12345);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeOftenTo(file));
        do {
            assertThat(Files.readString(file.path())).isEqualTo("12345\n");
        } while (!writing.isDone());
        writing.join();
    }

    @Test
    void deleting_what_is_not_there_is_no_error() {
        PidFile file = new PidFile(folder.resolve("child.pid"));

        file.delete();

        assertThat(file.path()).doesNotExist();
    }

    private static void writeOftenTo(PidFile file) {
        for (int i = 0; i < 3_000; i++) {
            try {
                file.write(12345);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
