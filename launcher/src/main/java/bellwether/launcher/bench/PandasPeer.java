package bellwether.launcher.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same rows by pandas and its {@code to_sql}: what people write first. */
final class PandasPeer {
    private static final long LIMIT_SECONDS = 120;

    private final Yard yard;

    PandasPeer(Yard yard) {
        this.yard = yard;
    }

    /** @return NaN where Python has no pandas, SQLAlchemy and psycopg2 */
    double rowsPerSecond(OwnStack stack) throws Exception {
        Path script = yard.home().resolve("benchmarks/pandas-peer.py");
        // The system's Python first: the tests' packages are its.
        Process python = new ProcessBuilder(List.of(
                        "/usr/bin/env",
                        "PATH=/usr/bin:" + System.getenv("PATH"),
                        "python3",
                        script.toString(),
                        stack.postgres()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = python.inputReader().readLine();
        if (!python.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            python.destroyForcibly();
        }
        return line == null ? Double.NaN : Double.parseDouble(line);
    }
}
