package bellwether.launcher.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees: one line for each step, with the time since the start. Safe for use by many threads. */
public final class Console {
    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** A step of the start, or something that happened since. */
    public void step(String text) {
        say(String.format(Locale.ROOT, "%6.1f s  %s", seconds(elapsed()), text));
    }

    /** A line as it is. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    public static String inSeconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", seconds(duration));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
