package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One of two processes goes while both are asked: it is taken out of the round, then told to stop, as Kubernetes does. */
@ExtendWith(SharedSimulation.class)
class RollingUpdateTest {
    private static final String QUESTION = "/api/v1/bars/AAPL?limit=20";
    private static final Map<String, String> AS_IN_ITS_POD = Map.of("QUARKUS_SHUTDOWN_DELAY", "2S");

    @TempDir
    Path folder;

    @Test
    void the_front_door_leaves_without_dropping_a_request(SharedSimulation.Running simulation) throws Exception {
        Bellwether stack = simulation.stack();
        Map<String, String> settings = new HashMap<>(AS_IN_ITS_POD);
        settings.put("BELLWETHER_QUOTE_URL", stack.address("QUOTE_URL"));
        settings.put("BELLWETHER_MOVERS_URL", stack.address("MOVERS_URL"));
        leaveWhileAsked("web-ui", settings, portOf(stack.address("WEB_URL")));
    }

    private void leaveWhileAsked(String name, Map<String, String> settings, int staying) throws Exception {
        Path log = folder.resolve(name + ".log");
        try (SecondService leaving = SecondService.start(name, settings, log.toFile())) {
            await(() -> {
                assertThat(leaving.isRunning()).as(log.toString()).isTrue();
                return isReady(leaving);
            });
            CompletableFuture<String> stream = stream(leaving.port());
            try (Askers askers = new Askers(QUESTION, List.of(staying, leaving.port()))) {
                askers.awaitAnswers(100);
                askers.turnTo(List.of(staying));
                leaving.stop();
                await(() -> !isReady(leaving));
                assertThat(leaving.isRunning())
                        .as("it answers for a while longer")
                        .isTrue();
                await(() -> !leaving.isRunning());
                askers.awaitAnswers(100);
                assertThat(askers.failures()).isEmpty();
            }
            // Ended, not cut off: that would be an exception.
            assertThat(stream.join()).isNotEmpty();
        }
    }

    private static CompletableFuture<String> stream(int port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/stream");
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(address)
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        BodyHandlers.ofString())
                .thenApply(answer -> answer.body());
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        while (!condition.holds()) {
            Bellwether.pause();
        }
    }

    private static boolean isReady(SecondService service) {
        try {
            return service.isReady();
        } catch (RuntimeException gone) {
            return false;
        }
    }

    private static int portOf(String address) {
        return URI.create(address).getPort();
    }
}
