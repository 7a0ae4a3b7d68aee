package bellwether.ingest.run;

import java.io.PrintStream;

/** A line every few seconds, for logs. */
final class LineProgress implements Progress {
    private static final long INTERVAL_NANOS = 3_000_000_000L;

    private final PrintStream out;
    private final boolean quiet;
    private int total;
    private int done;
    private long lastLine;

    LineProgress(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    @Override
    public synchronized void begin(int symbols) {
        total = symbols;
        lastLine = System.nanoTime();
        if (!quiet) {
            out.println(symbols == 0 ? "Nothing is due." : String.format("Fetching %,d symbols", symbols));
        }
    }

    @Override
    public synchronized void step(long recordsSoFar) {
        done++;
        long now = System.nanoTime();
        if (!quiet && now - lastLine > INTERVAL_NANOS) {
            lastLine = now;
            out.println(String.format("%,d of %,d symbols, %,d records", done, total, recordsSoFar));
        }
    }

    @Override
    public synchronized void say(String line) {
        out.println(line);
    }

    @Override
    public void close() {
        out.flush();
    }
}
