package bellwether.ingest.run;

import java.io.PrintStream;

/** What people see of a run while it goes on. Safe for use by many threads at once. */
interface Progress extends AutoCloseable {
    /** @param symbols that have something to fetch */
    void begin(int symbols);

    /** One more symbol is through, well or not. */
    void step(long recordsSoFar);

    /** A line of its own. */
    void say(String line);

    @Override
    void close();

    /** A bar where someone is watching, lines elsewhere. */
    static Progress create(PrintStream out, boolean quiet) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return terminal && !quiet ? new TerminalProgress() : new LineProgress(out, quiet);
    }
}
