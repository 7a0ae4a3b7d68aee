package bellwether.launcher.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the user sees: one line for each step, with the time since the start. Safe for use by many threads. */
public final class Console {
    private final PrintStream out;
    private final long startedNanos = System.nanoTime();
    private @Nullable List<String> heldBack;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** For steps that nobody is to see. */
    public static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
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
        if (heldBack != null) {
            heldBack.add(line);
        } else {
            out.println(line);
            out.flush();
        }
    }

    /** Leaves the terminal to somebody who draws on it: what is said now appears after {@link #release}. */
    public synchronized void hold() {
        if (heldBack == null) {
            heldBack = new ArrayList<>();
        }
    }

    public synchronized void release() {
        List<String> lines = heldBack == null ? List.of() : heldBack;
        heldBack = null;
        lines.forEach(this::say);
    }

    public static String inSeconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", seconds(duration));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
