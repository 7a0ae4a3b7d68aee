package bellwether.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Waits until a child answers that it is ready. */
public final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LINES_OF_LOG = 8;
    private static final int ENDINGS_UNTIL_HOPELESS = 3;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Supervisor supervisor;
    private final Console console;

    public Readiness(Supervisor supervisor, Console console) {
        this.supervisor = supervisor;
        this.console = console;
    }

    /**
     * @param address of the service
     * @param management where it answers 200 to {@code /q/health/ready} when it is ready
     * @throws StartFailure if it does not get ready in three minutes, or ends again and again
     */
    public void await(Child child, String address, String management) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await(child, () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
        console.step(child.name() + " ready at " + address);
    }

    /** @throws StartFailure if the child does not get ready in three minutes, or ends again and again */
    public void await(Child child, Check check) throws InterruptedException {
        long startedNanos = System.nanoTime();
        Duration nextWord = SAY_SO_EVERY;
        while (!passes(check)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - startedNanos);
            if (waited.compareTo(LIMIT) > 0 || supervisor.endings(child) >= ENDINGS_UNTIL_HOPELESS) {
                throw new StartFailure(
                        child.name() + " does not get ready. Its log: " + child.log() + "\n" + tail(child.log()));
            }
            if (waited.compareTo(nextWord) > 0) {
                console.step("still waiting for " + child.name());
                nextWord = nextWord.plus(SAY_SO_EVERY);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException e) {
            return "(which can't be read: " + e.getMessage() + ")";
        }
    }

    private static boolean passes(Check check) throws InterruptedException {
        try {
            return check.passes();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something is ready; an IOException says that it is not. */
    @FunctionalInterface
    public interface Check {
        boolean passes() throws IOException, InterruptedException;
    }
}
