package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The containers, really run: started, killed one after the other, taken down and started again. Where there is no Docker, or
 * the images have not been built ({@code ./bellwether images}), that is said and nothing is run.
 */
@TestMethodOrder(OrderAnnotation.class)
class ComposeWalkTest {
    private static final List<String> CONTAINERS = List.of(
            "kafka",
            "postgres",
            "quote-service",
            "movers-service",
            "web-ui",
            "market-server",
            "ingest",
            "ingest-stream");
    private static final String HISTORY = "/api/v1/bars/AAPL?to=2026-06-30";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int port;

    @BeforeAll
    static void start() throws IOException {
        if (missing().isEmpty()) {
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            up();
        }
    }

    @BeforeEach
    void sayWhatIsMissing() {
        String missing = missing();
        assumeTrue(missing.isEmpty(), missing);
    }

    private static String missing() {
        if (!Commands.exist("docker") || !Commands.succeeds("docker", "compose", "ls")) {
            return "no Docker runs here: the containers are not tried";
        }
        return Commands.succeeds("docker", "image", "inspect", "bellwether/web-ui:0.1.0")
                ? ""
                : "the images are not built (./bellwether images): the containers are not tried";
    }

    @AfterAll
    static void stop() {
        if (port != 0) {
            compose("down", "--volumes", "--timeout", "10");
        }
    }

    @Test
    @Order(1)
    void movers_are_served() {
        await(() -> answer("/api/v1/movers?universe=equity").at("/gainers").size() > 0);
    }

    @Test
    @Order(2)
    void every_container_runs_under_its_restrictions() throws IOException {
        for (String container : CONTAINERS) {
            JsonNode inspected = new ObjectMapper()
                    .readTree(Commands.output("docker", "inspect", "bellwether-walk-" + container + "-1"))
                    .get(0);
            assertThat(inspected.at("/HostConfig/ReadonlyRootfs").asBoolean())
                    .as(container)
                    .isTrue();
            assertThat(inspected.at("/HostConfig/CapDrop").toString())
                    .as(container)
                    .isEqualTo("[\"ALL\"]");
            assertThat(inspected.at("/Config/User").asText()).as(container).matches("[1-9]\\d*:[1-9]\\d*");
        }
    }

    @Test
    @Order(3)
    void a_container_that_is_killed_takes_nothing_along() {
        await(() -> answer("/api/v1/freshness").at("/lastRun/exitCode").asInt(-1) == 0);
        JsonNode history = answer(HISTORY);
        assertThat(history.at("/date").size()).isGreaterThan(100);
        for (String container : CONTAINERS) {
            compose("kill", container);
            up();
            await(() -> answer(HISTORY).equals(history));
            await(() -> answer("/api/v1/movers?universe=equity").at("/gainers").size() > 0);
        }
    }

    @Test
    @Order(4)
    void what_was_stored_is_there_after_down_and_up() {
        JsonNode history = answer(HISTORY);
        JsonNode runs = answer("/api/v1/freshness").at("/lastRun/startedAt");
        compose("down", "--timeout", "30");
        up();
        assertThat(answer(HISTORY)).isEqualTo(history);
        // What was published is known to the next run: it does not fetch it again.
        await(() -> !answer("/api/v1/freshness").at("/lastRun/startedAt").equals(runs));
        assertThat(answer("/api/v1/freshness").at("/lastRun/published").asInt()).isLessThan(20_000);
    }

    @Test
    @Order(5)
    void the_other_source_is_a_valid_project_too() {
        assertThat(compose("--profile", "yahoo", "config", "--services")).contains("ingest-from-yahoo");
    }

    private static void up() {
        compose("up", "--detach", "--no-build", "--wait", "--wait-timeout", "300");
    }

    private static String compose(String... words) {
        List<String> command = new ArrayList<>(
                List.of("docker", "compose", "--project-name", "bellwether-walk", "--project-directory", ".."));
        command.addAll(List.of(words));
        return Commands.output(Map.of("BELLWETHER_WEB_PORT", Integer.toString(port)), command.toArray(String[]::new));
    }

    private static JsonNode answer(String path) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            return new ObjectMapper().createObjectNode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("does not come about").isLessThan(deadline);
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
