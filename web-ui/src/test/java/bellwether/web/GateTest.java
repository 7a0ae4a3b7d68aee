package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are not meant well, at the whole of it. */
@QuarkusTest
class GateTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long LITTLE = 16L << 20;

    @TestHTTPResource
    URI address;

    private WireClient wire;

    @BeforeEach
    void connect() {
        wire = new WireClient(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fapplication.properties",
                "/assets/../../application.properties",
                "/assets/..%5c..%5capplication.properties",
                "/assets/%252e%252e/application.properties",
                "/contracts/../../application.properties",
                "/contracts/..%2f..%2f..%2fapplication.properties",
                "/META-INF/resources/index.html",
                "/application.properties",
                "/index-presets.json/../application.properties",
                "//etc/passwd",
                "/assets/%00.js",
                "/q/dev",
                "/.git/config"
            })
    void no_path_leads_to_a_file_that_is_not_meant(String path) throws IOException {
        WireClient.Heard heard = wire.say("GET " + path + " HTTP/1.1");

        assertThat(heard.status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/../../q/metrics", "/api/v1/%2e%2e/%2e%2e/q/metrics", "/api/v1/..%2f..%2fq/metrics"})
    void a_path_of_the_api_does_not_leave_it(String path) throws IOException {
        // Ours, or with the service that is away: never theirs.
        assertThat(wire.say("GET " + path + " HTTP/1.1").text()).doesNotContain("kafka_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void nothing_can_be_changed(String method) throws IOException {
        for (String path : new String[] {"/", "/api/v1/movers", "/chart/AAPL", "/nothing", "/q/health"}) {
            WireClient.Heard heard = wire.say(method + " " + path + " HTTP/1.1");

            assertThat(heard.status()).as("%s %s", method, path).isEqualTo(405);
            assertThat(heard.hasHeader("allow: GET, HEAD")).isTrue();
        }
    }

    @Test
    void a_body_of_a_gigabyte_is_refused_before_it_came() throws IOException {
        WireClient.Heard declared = wire.say("POST /api/v1/movers HTTP/1.1\r\nContent-Length: " + GIGABYTE, GIGABYTE);
        WireClient.Heard undeclared = wire.say(
                "GET /api/v1/movers HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n40000000",
                GIGABYTE);

        assertThat(declared.status()).isIn(0, 405, 413);
        assertThat(declared.sent()).isLessThan(LITTLE);
        assertThat(undeclared.status()).isIn(0, 413);
        assertThat(undeclared.sent()).isLessThan(LITTLE);
    }

    @Test
    void a_body_that_is_only_announced_is_refused() throws IOException {
        assertThat(wire.say("GET / HTTP/1.1\r\nContent-Length: " + GIGABYTE).status())
                .isEqualTo(413);
        assertThat(wire.say("GET / HTTP/1.1\r\nContent-Length: 5").status()).isEqualTo(413);
    }

    @Test
    void addresses_and_heads_without_end_are_refused() throws IOException {
        assertThat(wire.say("GET /" + "a".repeat(100_000) + " HTTP/1.1").status())
                .isEqualTo(414);
        assertThat(wire.say("GET / HTTP/1.1\r\nX: " + "a".repeat(100_000)).status())
                .isEqualTo(431);
        assertThat(wire.say("GET / HTTP/1.1\r\n" + "X: a\r\n".repeat(100_000) + "Y: b")
                        .status())
                .isIn(0, 431);
    }

    @Test
    void another_site_may_link_to_a_page_but_not_ask_in_a_reader_s_name() throws IOException {
        String asked = "GET /api/v1/movers HTTP/1.1\r\nOrigin: https://elsewhere.example\r\nSec-Fetch-Site: cross-site";

        WireClient.Heard script = wire.say(asked + "\r\nSec-Fetch-Mode: cors");
        WireClient.Heard picture = wire.say(asked + "\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image");
        WireClient.Heard link = wire.say("GET / HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate");

        assertThat(script.status()).isEqualTo(403);
        assertThat(script.hasHeader("access-control-")).isFalse();
        assertThat(picture.status()).isEqualTo(403);
        assertThat(link.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.example", "127.0.0.1.elsewhere.example:80", "localhost.elsewhere.example"})
    void a_name_of_another_site_that_leads_here_is_not_served(String name) throws IOException {
        WireClient.Heard heard = wire.say("GET /api/v1/movers HTTP/1.1\r\nHost: " + name);

        assertThat(heard.status()).isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080", "bellwether.localhost"})
    void every_name_of_this_machine_is_served(String name) throws IOException {
        assertThat(wire.say("GET / HTTP/1.1\r\nHost: " + name).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9", "GET /%zz HTTP/1.1", "NONSENSE", "GET /api/v1/bars/%00 HTTP/1.1"})
    void no_answer_tells_of_the_inside(String head) throws IOException {
        String text = wire.say(head).text();

        assertThat(text).doesNotContainIgnoringCase("exception").doesNotContainIgnoringCase("\r\nserver:");
        assertThat(text).doesNotContain("java.", "io.vertx", "at bellwether");
    }
}
