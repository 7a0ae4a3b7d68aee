package bellwether.ingest.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Each line as an entry of the log, for whoever reads the log by machine. */
final class LoggedLines extends ByteArrayOutputStream {
    private static final Logger LOG = Logger.getLogger("bellwether.ingest.report");

    private final Logger.Level level;

    private LoggedLines(Logger.Level level) {
        this.level = level;
    }

    static PrintStream stream(Logger.Level level) {
        return new PrintStream(new LoggedLines(level), true, StandardCharsets.UTF_8);
    }

    /** Comes after each line: the stream flushes itself then. */
    @Override
    public synchronized void flush() {
        toString(StandardCharsets.UTF_8).lines().forEach(line -> LOG.log(level, line));
        reset();
    }
}
