package bellwether.market.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.market.MarketClient;
import bellwether.market.replay.ReplayMarket;
import bellwether.reference.Universe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlEndpointsTest {
    private static final String CHART = "/v8/finance/chart/AAPL?range=5d";

    @TempDir
    private Path folder;

    private MarketClient client;

    @BeforeEach
    void start() throws Exception {
        Path daily = Files.writeString(folder.resolve("daily.csv"), """
                symbol,date,open,high,low,close,volume
                AAPL,2018-02-06,13,15,12,14,100
                AAPL,2018-02-07,14,16,13,15,300
                MSFT,2018-02-07,90,91,89,90.5,7
                """);
        Path hourly = Files.writeString(folder.resolve("hourly.csv"), """
                symbol,start,open,high,low,close,volume
                AAPL,2018-02-07T09:00,14,14,14,14,1
                """);
        client = new MarketClient(ReplayMarket.load(List.of(daily, hourly), null, null));
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void the_universe_is_what_can_be_asked_for() {
        HttpResponse<String> response = client.get("/control/universe");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        Universe universe = Universe.parse(new StringReader(response.body()));
        assertThat(universe.listings()).hasSize(2);
        assertThat(universe.find("AAPL").orElseThrow().hourly()).isTrue();
        assertThat(universe.find("AAPL").orElseThrow().sector()).isEqualTo("Information Technology");
        assertThat(universe.find("MSFT").orElseThrow().hourly()).isFalse();
    }

    @Test
    void requests_are_counted_by_path_and_status() {
        client.get(CHART);
        client.get("/v8/finance/chart/MSFT");
        client.get("/v8/finance/chart/NOPE");
        client.get("/v7/finance/spark?symbols=AAPL");
        var counts = MarketClient.json(client.get("/control/requests").body());
        assertThat(counts.path("/v8/finance/chart/{symbol}").path("200").asInt())
                .isEqualTo(2);
        assertThat(counts.path("/v8/finance/chart/{symbol}").path("404").asInt())
                .isEqualTo(1);
        assertThat(counts.path("/v7/finance/spark").path("200").asInt()).isEqualTo(1);
    }

    @Test
    void today_moves_and_the_clock_with_it() {
        HttpResponse<String> moved = client.post("/control/today?date=2018-02-06&live=true", "");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.headers().firstValue("Date")).contains("Tue, 06 Feb 2018 17:45:00 GMT");
        assertThat(client.chart("AAPL?range=5d").path("timestamp")).hasSize(1);
        assertThat(client.get("/v8/finance/chart/MSFT").statusCode()).isEqualTo(404);
    }

    @Test
    void a_wrong_today_is_refused() {
        assertRefused(client.post("/control/today", ""), "date is missing");
        assertRefused(client.post("/control/today?date=tomorrow", ""), "date is 'tomorrow', not like 2018-02-07");
        assertRefused(client.post("/control/today?date=2018-02-07&live=perhaps", ""), "live is 'perhaps'");
        assertRefused(client.post("/control/today?date=2010-01-01", ""), "before the first date, 2018-02-06");
    }

    @Test
    void too_many_requests_may_say_when_to_come_again() {
        fault("{\"kind\":\"429\",\"rate\":1,\"retryAfterSeconds\":7}");
        HttpResponse<String> response = client.get(CHART);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).contains("Too Many Requests");
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        fault("{\"kind\":\"none\"}");
        assertThat(client.get(CHART).statusCode()).isEqualTo(200);
    }

    @Test
    void the_service_may_be_unavailable() {
        fault("{\"kind\":\"503\"}");
        assertThat(client.get(CHART).statusCode()).isEqualTo(503);
    }

    @Test
    void a_page_may_come_in_place_of_the_answer() {
        fault("{\"kind\":\"html\"}");
        HttpResponse<String> response = client.get(CHART);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("<html><body>Will be right back...</body></html>");
    }

    @Test
    void an_answer_may_be_no_json() {
        fault("{\"kind\":\"malformed\"}");
        HttpResponse<String> response = client.get(CHART);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new ObjectMapper().readTree(response.body()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void an_answer_may_be_cut() {
        fault("{\"kind\":\"cut\"}");
        assertThatThrownBy(() -> client.get(CHART)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_answer_may_be_late() {
        fault("{\"kind\":\"slow\",\"delayMillis\":600000}");
        HttpRequest request = HttpRequest.newBuilder(client.uri(CHART))
                .timeout(Duration.ofMillis(200))
                .build();
        assertThatThrownBy(() -> client.http().send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        fault("{\"kind\":\"slow\",\"delayMillis\":1}");
        assertThat(client.chart("AAPL?range=5d").path("timestamp")).hasSize(2);
    }

    @Test
    void the_edge_refuses_only_clients_that_keep_their_librarys_name() {
        fault("{\"kind\":\"edge\"}");
        HttpResponse<String> refused = client.get(CHART);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("Edge: Too Many Requests");
        assertThat(client.get(CHART, "User-Agent", "curl/8.5.0").statusCode()).isEqualTo(429);
        assertThat(client.get(CHART, "User-Agent", "Mozilla/5.0 (compatible; Bellwether/1.0)")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void faults_concern_the_symbols_named() {
        fault("{\"kind\":\"503\",\"symbols\":[\"msft\"]}");
        assertThat(client.get(CHART).statusCode()).isEqualTo(200);
        assertThat(client.get("/v8/finance/chart/MSFT").statusCode()).isEqualTo(503);
        assertThat(client.get("/v7/finance/spark?symbols=AAPL,MSFT").statusCode())
                .isEqualTo(503);
        assertThat(client.get("/control/requests").statusCode()).isEqualTo(200);
    }

    @Test
    void a_share_of_answers_fails_and_always_the_same_ones() {
        List<Integer> first = statuses("{\"kind\":\"429\",\"rate\":0.2}");
        List<Integer> second = statuses("{\"kind\":\"429\",\"rate\":0.2}");
        assertThat(second).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 429).count()).isBetween(25L, 55L);
        assertThat(statuses("{\"kind\":\"429\",\"rate\":0}")).doesNotContain(429);
    }

    @Test
    void wrong_faults_are_refused_and_change_nothing() {
        assertRefused(post(""), "the body is empty");
        assertRefused(post("[]"), "the body is not a JSON object");
        assertRefused(post("{\"kind\""), "the body is not a JSON object");
        assertRefused(post("{\"rate\":1}"), "kind is missing");
        assertRefused(post("{\"kind\":\"500\"}"), "kind is '500', not one of [429, ");
        assertRefused(post("{\"kind\":\"429\",\"rate\":1.5}"), "rate is 1.5, not a number from 0 to 1");
        assertRefused(post("{\"kind\":\"429\",\"rate\":\"0.2\"}"), "rate isn't a number");
        assertRefused(post("{\"kind\":\"429\",\"symbols\":\"AAPL\"}"), "symbols isn't a list");
        assertRefused(post("{\"kind\":\"429\",\"symbols\":[1]}"), "symbols has something in it that isn't a text");
        assertRefused(post("{\"kind\":\"slow\",\"delayMillis\":-1}"), "delayMillis is -1");
        assertRefused(post("{\"kind\":\"429\",\"share\":0.2}"), "'share' is not one of");
        assertThat(client.get(CHART).statusCode()).isEqualTo(200);
    }

    private List<Integer> statuses(String rule) {
        fault(rule);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            statuses.add(client.get(CHART).statusCode());
        }
        return statuses;
    }

    private void fault(String rule) {
        assertThat(post(rule).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String rule) {
        return client.post("/control/faults", rule);
    }

    private static void assertRefused(HttpResponse<String> response, String reason) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(MarketClient.json(response.body()).path("error").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, none"
    })
    void no_page_in_a_browser_can_move_the_market(String header, String value) {
        for (String path : List.of("/control/today?date=2018-02-06", "/control/faults")) {
            HttpResponse<String> response = client.post(path, "{\"kind\":\"503\"}", header, value);
            assertThat(response.statusCode()).isEqualTo(403);
        }
        assertThat(client.get(CHART).statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_of_another_site_that_leads_here_cannot_either() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", client.uri("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST /control/today?date=2018-02-06 HTTP/1.1\r\nHost: elsewhere.example\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 403");
        }
    }
}
