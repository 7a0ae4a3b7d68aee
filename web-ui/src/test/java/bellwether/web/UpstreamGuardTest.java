package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
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
    private static final int PLACES = UpstreamGuard.AT_ONCE + UpstreamGuard.WAITING;

    private int atOnce = UpstreamGuard.AT_ONCE;
    private Duration limit = Duration.ofSeconds(20);
    private Duration pause = Duration.ofMinutes(1);
    private FakeService stuck;
    private FakeService well;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        stuck = new FakeService().neverAnswers("/stuck").answersOneByOne("/slow", Duration.ofMillis(20));
        well = new FakeService().answers("/well", 200, Map.of(), "well");
        door = door();
    }

    private FrontDoor door() {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(512));
        Router router = Router.router(vertx);
        PassThrough toStuck = passTo(stuck.as("quote-service"), client);
        router.route("/stuck").handler(toStuck);
        router.route("/slow").handler(toStuck);
        router.route("/well").handler(passTo(well.as("movers-service"), client));
        return new FrontDoor(vertx, "/*", router::handleContext);
    }

    private PassThrough passTo(Upstream upstream, HttpClient client) {
        return new PassThrough(
                client, upstream, new UpstreamGuard(upstream, atOnce, limit, pause), limit, new AnswerCache());
    }

    @AfterEach
    void close() {
        door.close();
        stuck.close();
        well.close();
    }

    @Test
    void a_stuck_service_holds_up_only_its_own_readers() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = ask("/stuck", PLACES + 50);
        for (int i = 0; i < 100; i++) {
            assertThat(door.get("/well").statusCode()).isEqualTo(200);
        }
        // None but those who are with the service itself.
        while (asked.stream().filter(CompletableFuture::isDone).count() < asked.size() - UpstreamGuard.AT_ONCE) {
            Thread.sleep(10);
        }
        for (CompletableFuture<HttpResponse<byte[]>> one : asked) {
            if (one.isDone()) {
                assertIsToldToComeAgain(one.get());
            }
        }
    }

    @Test
    void of_more_than_it_can_do_a_service_answers_some_soon_and_the_others_are_told_to_come_again() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = ask("/slow", 1_000);

        int answered = 0;
        for (CompletableFuture<HttpResponse<byte[]>> one : asked) {
            if (one.get().statusCode() == 200) {
                answered++;
            } else {
                assertIsToldToComeAgain(one.get());
            }
        }
        // Those who had a place at once, and some who waited for one.
        assertThat(answered).isBetween(UpstreamGuard.AT_ONCE + 1, 999);
    }

    @Test
    void an_operator_says_how_many_are_with_a_service_at_once() throws Exception {
        atOnce = 1;
        door.close();
        door = door();
        List<CompletableFuture<HttpResponse<byte[]>>> asked = ask("/stuck", UpstreamGuard.AT_ONCE + 1);
        CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get();

        assertThat(stuck.asked).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UpstreamGuard(stuck.as("quote-service"), 0, limit, pause))
                .withMessageContaining("BELLWETHER_SERVICES_AT_ONCE");
    }

    private List<CompletableFuture<HttpResponse<byte[]>>> ask(String path, int times) {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            asked.add(door.send(door.request(path)));
        }
        return asked;
    }

    private static void assertIsToldToComeAgain(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
        assertThat(answer.body()).asString().contains("quote-service has more to do");
    }

    @Test
    void of_a_silent_service_it_is_said_without_asking_it() throws Exception {
        int port = loseStuck();
        stuck = new FakeService(port).answers("/stuck", 200, Map.of(), "back");

        assertThat(door.get("/stuck").statusCode()).isEqualTo(503);
        assertThat(stuck.asked).isEmpty();
    }

    @Test
    void a_service_that_was_silent_is_asked_again() throws Exception {
        pause = Duration.ofMillis(20);
        int port = loseStuck();
        stuck = new FakeService(port).answers("/stuck", 200, Map.of(), "back");

        while (door.get("/stuck").statusCode() != 200) {
            Thread.sleep(5);
        }
    }

    @Test
    void nothing_is_asked_for_a_reader_who_was_told_meanwhile_that_the_service_is_late() throws Exception {
        limit = Duration.ofMillis(50);
        door.close();
        List<Socket> others = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(full, others);
            Upstream upstream = new Upstream("quote-service", URI.create("http://127.0.0.1:" + full.getLocalPort()));
            Vertx vertx = Vertx.vertx();
            door = new FrontDoor(vertx, "/*", passTo(upstream, vertx.createHttpClient())::handle);
            assertThat(door.get("/late").statusCode()).isEqualTo(504);

            for (int i = others.size(); i > 0; i--) {
                others.add(full.accept());
            }
            try (Socket late = full.accept()) {
                late.setSoTimeout(500);
                assertThat(firstByte(late)).isEqualTo(-1);
            }
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
    }

    /** Until no connection is made any more. */
    private static void fill(ServerSocket full, List<Socket> others) throws IOException {
        while (true) {
            Socket another = new Socket();
            try {
                another.connect(full.getLocalSocketAddress(), 200);
                others.add(another);
            } catch (SocketTimeoutException e) {
                another.close();
                return;
            }
        }
    }

    /** @return -1 if there comes none */
    private static int firstByte(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException | SocketException e) {
            return -1;
        }
    }

    /** Until enough were kept waiting. @return its port, at which nobody is any more */
    private int loseStuck() throws Exception {
        limit = Duration.ofMillis(50);
        door.close();
        door = door();
        for (int i = 0; i < 20; i++) {
            assertThat(door.get("/stuck").statusCode()).isEqualTo(504);
        }
        int port = stuck.port();
        stuck.close();
        return port;
    }

    @Test
    void a_service_that_refuses_is_found_as_soon_as_it_is_back() throws Exception {
        int port = stuck.port();
        stuck.close();
        for (int i = 0; i < 50; i++) {
            assertThat(door.get("/stuck").statusCode()).isEqualTo(503);
        }
        stuck = new FakeService(port).answers("/stuck", 200, Map.of(), "back");

        assertThat(door.get("/stuck").statusCode()).isEqualTo(200);
    }
}
