package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Answers that are sent before anybody asks who they are for are like all others. */
@QuarkusTest
@QuarkusTestResource(value = QuotesAtHand.class, restrictToAnnotatedClass = true)
class AtHandTest {
    private static final int READERS = 150;

    private final HttpClient reader = HttpClient.newHttpClient();

    @TestHTTPResource
    URI address;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return reader.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void an_answer_at_hand_has_the_headers_and_passes_the_gate_of_all_others() throws Exception {
        URI bars = address.resolve("/api/v1/bars/AAPL");
        HttpResponse<String> passedOn = get(bars);
        for (int i = 0; i < READERS; i++) {
            HttpResponse<String> answer = get(bars);

            assertThat(answer.body()).isEqualTo(QuotesAtHand.BARS);
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .isPresent()
                    .isEqualTo(passedOn.headers().firstValue("content-security-policy"));
            assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        }
        WireClient elsewhere = new WireClient(address);
        assertThat(elsewhere
                        .say("GET /api/v1/bars/AAPL HTTP/1.1\r\nHost: elsewhere.example")
                        .status())
                .isEqualTo(421);
        assertThat(elsewhere
                        .say("GET /api/v1/bars/AAPL HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors")
                        .status())
                .isEqualTo(403);
    }

    /** Of paths that are each counted for themselves a hundred are, and all that come later are not. */
    @Test
    void symbols_do_not_use_up_what_can_be_counted() throws Exception {
        for (int i = 0; i < READERS; i++) {
            get(address.resolve("/api/v1/bars/S" + i));
            get(address.resolve("/chart/S" + i));
        }

        String metrics = get(management.resolve("/q/metrics")).body();
        assertThat(metrics)
                .contains("uri=\"/api/v1/bars/{symbol}\"", "uri=\"/chart/{symbol}\"")
                .doesNotContain("/api/v1/bars/S", "/chart/S");
    }
}
