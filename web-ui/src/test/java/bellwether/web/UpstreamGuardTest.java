package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two services behind one door, one of which takes requests and says nothing. */
class UpstreamGuardTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PLACES = 64 + 768;

    private Duration pause = Duration.ofMinutes(1);
    private FakeService stuck;
    private FakeService well;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        stuck = new FakeService().neverAnswers("/stuck");
        well = new FakeService().answers("/well", 200, Map.of(), "well");
        door = door();
    }

    private FrontDoor door() {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(512));
        Router router = Router.router(vertx);
        router.route("/stuck").handler(passTo(stuck.as("quote-service"), client));
        router.route("/well").handler(passTo(well.as("movers-service"), client));
        return new FrontDoor(vertx, "/*", router::handleContext);
    }

    private PassThrough passTo(Upstream upstream, HttpClient client) {
        return new PassThrough(client, upstream, new UpstreamGuard(upstream, LIMIT, pause), LIMIT, new AnswerCache());
    }

    @AfterEach
    void close() {
        door.close();
        stuck.close();
        well.close();
    }

    @Test
    void a_stuck_service_holds_up_only_its_own_readers() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        for (int i = 0; i < PLACES + 50; i++) {
            asked.add(door.send(door.request("/stuck")));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(door.get("/well").statusCode()).isEqualTo(200);
        }
        while (asked.stream().filter(CompletableFuture::isDone).count() < 50) {
            Thread.sleep(10);
        }
        List<CompletableFuture<HttpResponse<byte[]>>> refused =
                asked.stream().filter(CompletableFuture::isDone).toList();
        assertThat(refused).hasSize(50);
        for (CompletableFuture<HttpResponse<byte[]>> one : refused) {
            assertThat(one.get().statusCode()).isEqualTo(503);
            assertThat(one.get().headers().firstValue("retry-after")).hasValue("1");
            assertThat(one.get().body()).asString().contains("quote-service has more to do");
        }
    }

    @Test
    void of_a_service_that_is_away_it_is_said_without_asking_it() throws Exception {
        int port = loseStuck();
        stuck = new FakeService(port).answers("/stuck", 200, Map.of(), "back");

        assertThat(door.get("/stuck").statusCode()).isEqualTo(503);
        assertThat(stuck.asked).isEmpty();
    }

    @Test
    void a_service_that_is_back_is_asked_again() throws Exception {
        pause = Duration.ofMillis(20);
        int port = loseStuck();
        stuck = new FakeService(port).answers("/stuck", 200, Map.of(), "back");

        while (door.get("/stuck").statusCode() != 200) {
            Thread.sleep(5);
        }
    }

    private int loseStuck() throws Exception {
        door.close();
        door = door();
        int port = stuck.port();
        stuck.close();
        for (int i = 0; i < 20; i++) {
            assertThat(door.get("/stuck").statusCode()).isEqualTo(503);
        }
        return port;
    }
}
