package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of it, with both services away. */
@QuarkusTest
class WebUiTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @TestHTTPResource
    URI address;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    BeanManager beans;

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?date=2018-02-07",
                "/chart/AAPL",
                "/chart/%5EGSPC?range=5Y",
                "/world?lon=-74&lat=41",
                "/heatmap/%5EGSPC?columns=weekday",
                "/treemap?date=2018-02-07",
                "/index",
                "/status",
                "/numbers",
                "/api"
            })
    void every_page_is_one_document_that_is_asked_for_again_each_time(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\">");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @Test
    void what_is_hashed_is_kept_for_ever() throws Exception {
        Matcher script = SCRIPT.matcher(get("/").body());
        assertThat(script.find()).isTrue();

        HttpResponse<String> answer = get(script.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).contains("javascript");
    }

    @Test
    void the_events_that_are_shipped_are_served() throws Exception {
        HttpResponse<String> answer = get("/index-presets.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).contains("Cambridge Analytica", "DowDuPont separation", "Corona drop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/appearance.js", "/index.html"})
    void what_is_not_hashed_is_asked_for_again_each_time(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/chart", "/chart/A/B", "/heatmap", "/assets/gone.js", "/api/nothing"})
    void an_unknown_path_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
    }

    @Test
    void a_lost_reader_gets_a_page_that_leads_back() throws Exception {
        HttpResponse<String> answer = get("/nothing", "accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<a href=\"/\">").doesNotContain("id=\"app\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/movers", "/nothing"})
    void every_answer_says_what_may_run_in_it(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).isPresent();
        assertThat(headers.firstValue("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/", "/embed/?period=week", "/embed/chart/AAPL?range=5Y"})
    void a_frame_may_stand_in_any_page_and_runs_nothing_else_either(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\">");
        assertThat(answer.headers().allValues("content-security-policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors *")
                        .doesNotContain("unsafe", "frame-ancestors 'none'"));
        assertThat(get("/").headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @Test
    void the_documents_hold_nothing_that_the_policy_refuses() throws Exception {
        for (String document : new String[] {"/index.html", "/not-found.html"}) {
            assertThat(get(document).body()).doesNotContain("<style", " style=", "javascript:", "onload=", "<script>");
        }
    }

    @Test
    void each_part_names_the_service_that_it_lacks() throws Exception {
        HttpResponse<String> movers = get("/api/v1/movers");
        HttpResponse<String> sessions = get("/api/v1/movers/sessions");
        HttpResponse<String> bars = get("/api/v1/bars/AAPL");

        assertThat(movers.statusCode()).isEqualTo(503);
        assertThat(movers.body()).contains("movers-service");
        assertThat(sessions.body()).contains("movers-service");
        assertThat(bars.statusCode()).isEqualTo(503);
        assertThat(bars.body()).contains("quote-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v8/finance/chart/AAPL?range=1mo",
                "/v7/finance/spark?symbols=AAPL",
                "/v1/finance/search?q=apple",
                "/v1/test/getcrumb",
                "/v7/finance/quote?symbols=AAPL",
                "/fc"
            })
    void yahoos_paths_are_the_quote_services(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("quote-service");
    }

    @Test
    void it_is_ready_without_the_services() throws Exception {
        assertThat(get(management.resolve("/q/health/ready").toString()).statusCode())
                .isEqualTo(200);
        assertThat(get(management.resolve("/q/metrics").toString()).body()).contains("bellwether_stream_readers");
    }

    @Test
    void health_and_metrics_are_not_where_the_pages_are() throws Exception {
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(404);
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void its_start_asks_whether_others_would_reach_it() {
        assertThat(beans.resolveObserverMethods(new StartupEvent()))
                .anyMatch(observer -> observer.getBeanClass().equals(Exposure.class));
    }

    @Test
    void limits_hold_where_nobody_sets_any() {
        Config config = ConfigProvider.getConfig();

        assertThat(config.getValue("quarkus.http.limits.max-connections", int.class))
                .isEqualTo(12_000);
        assertThat(config.getValue("quarkus.http.idle-timeout", String.class)).isEqualTo("30s");
        assertThat(config.getValue("bellwether.connections.per-client", int.class))
                .isEqualTo(2_000);
        assertThat(config.getValue("bellwether.requests.per-second", int.class)).isEqualTo(300);
    }
}
