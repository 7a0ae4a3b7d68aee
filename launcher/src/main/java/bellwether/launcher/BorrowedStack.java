package bellwether.launcher;

import bellwether.launcher.process.Ending;
import bellwether.launcher.process.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A simulated Bellwether in a state folder of its own, for as long as it is needed. */
final class BorrowedStack implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final String READY = "Dashboard ready: ";

    private final Process process;
    private final Path state;
    private final String web;

    private BorrowedStack(Process process, Path state, String web) {
        this.process = process;
        this.state = state;
        this.web = web;
    }

    /** Starts it on free ports, passes on what it says, and comes back when it is ready. */
    static BorrowedStack start(Path home) throws IOException {
        Path state = Files.createTempDirectory("bellwether-state");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        home.resolve("bellwether").toString(),
                        "up",
                        "--source",
                        "simulated",
                        "--state",
                        state.toString()))
                .redirectErrorStream(true);
        for (Seat seat : Seat.values()) {
            builder.environment().put(seat.variable, "0");
        }
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line);
            if (line.startsWith(READY)) {
                return new BorrowedStack(process, state, line.substring(READY.length()));
            }
        }
        throw new StartFailure("Bellwether did not start, see above");
    }

    String web() {
        return web;
    }

    @Override
    public void close() throws IOException {
        Ending.of(process.toHandle()).within(STOP_LIMIT);
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
