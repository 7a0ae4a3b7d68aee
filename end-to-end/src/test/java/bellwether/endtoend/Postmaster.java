package bellwether.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database server of a state folder. */
record Postmaster(Path state) {
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(state.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    void kill() throws IOException {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }
}
