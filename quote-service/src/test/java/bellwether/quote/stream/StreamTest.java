package bellwether.quote.stream;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import bellwether.contract.MarketHours;
import bellwether.contract.Run;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.quote.bar.LatestBarsChanged;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class StreamTest {
    private static final Pattern SYMBOL = Pattern.compile("\"symbol\":\"([A-Z0-9]+)\"");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TestHTTPResource("/api/v1/stream?symbols=STREAMED,ELSE")
    URI stream;

    @TestHTTPResource("/api/v1/stream")
    URI streamOfAll;

    @Inject
    AgroalDataSource database;

    @Inject
    Event<LatestBarsChanged> changes;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void freshness_comes_at_once_and_then_the_latest_bar_of_what_was_asked_for() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            HttpResponse<Stream<String>> answer =
                    client.send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
            Iterator<String> lines = answer.body().iterator();
            assertThat(dataOf("freshness", lines)).contains("\"state\":");

            LocalDate fetched = LocalDate.of(2018, 2, 9);
            topics.send(bar("UNASKED", "2018-02-09", 1));
            for (String history : List.of("2018-02-05", "2018-02-06", "2018-02-07")) {
                topics.send(bar("STREAMED", history, 1, 1, fetched));
            }
            topics.send(bar("STREAMED", "2018-02-09", 12.5, 1, fetched));
            topics.flush();
            assertThat(dataOf("bar", lines))
                    .contains("\"symbol\":\"STREAMED\"")
                    .contains("\"date\":\"2018-02-09\"")
                    .contains("\"close\":12.5")
                    .contains("\"final\":true");
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void a_tick_comes_with_the_end_of_its_session_and_the_latest_at_once_to_who_comes_later() throws Exception {
        Instant time = Instant.parse("2018-02-09T18:42:07.250Z");
        HttpClient client = HttpClient.newHttpClient();
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.share("STREAMED", "Streamed Inc."));
            eventually(() -> given().get("/api/v1/symbols/STREAMED").then().statusCode(200));
            Iterator<String> first = lines(client);
            topics.send(tick(12.5f, time));
            assertThat(dataOf("tick", first)).contains("\"symbol\":\"STREAMED\"", "\"price\":12.5", "\"change\":-0.1");
            topics.send(tick(11f, time.minusSeconds(1)));
            topics.send(Topics.TICKS, "STREAMED", "STREAMED", "{}".getBytes(StandardCharsets.UTF_8));
            topics.send(tick(13f, time.plusSeconds(1)));
            assertThat(dataOf("tick", first))
                    .contains("\"price\":13", "\"session\":\"regular\"", "\"source\":\"replay\"");

            eventually(() -> assertThat(dataOf("tick", lines(client)))
                    .contains("\"price\":13", "\"sessionEnds\":\"2018-02-09T21:00:00Z\""));
        } finally {
            client.shutdownNow();
        }
    }

    /** More than one write of the answer can hold, and faster than they go out. */
    @Test
    void all_of_many_bars_that_change_at_once_come_to_one_reader() throws Exception {
        Set<String> crowd =
                IntStream.range(0, 12_000).mapToObj("CROWD%05d"::formatted).collect(Collectors.toSet());
        HttpClient client = HttpClient.newHttpClient();
        try {
            insertBars(crowd);
            Iterator<String> lines = lines(client, streamOfAll);
            dataOf("freshness", lines);

            changes.fire(new LatestBarsChanged(crowd));

            Set<String> told = new HashSet<>();
            while (!told.containsAll(crowd)) {
                Matcher symbol = SYMBOL.matcher(dataOf("bar", lines));
                assertThat(symbol.find()).isTrue();
                told.add(symbol.group(1));
            }
        } finally {
            client.shutdownNow();
            execute(
                    "delete from daily_bar b using instrument i where i.id = b.instrument_id and i.symbol like 'CROWD%'");
            execute("delete from instrument where symbol like 'CROWD%'");
        }
    }

    private void insertBars(Set<String> symbols) throws SQLException {
        execute("insert into origin (source, currency) values ('crowd', 'USD')");
        execute("insert into instrument (symbol, active) select unnest(string_to_array('" + String.join(",", symbols)
                + "', ',')), false");
        execute("""
                insert into daily_bar (instrument_id, date, close, revision, origin_id, final, exchange_time, fetched_at)
                select i.id, '2018-02-07', 1, 1, o.id, true, '2018-02-07 21:00Z', '2018-02-07 21:00Z'
                  from instrument i, origin o
                 where i.symbol like 'CROWD%' and o.source = 'crowd'""");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Iterator<String> lines(HttpClient client) {
        return lines(client, stream);
    }

    private static Iterator<String> lines(HttpClient client, URI stream) {
        try {
            return client.send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .iterator();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Tick tick(float price, Instant time) {
        return new Tick("STREAMED", price, time, MarketHours.REGULAR, -0.1f, -0.8f, 12.6f, 100L, "USD", "replay", time);
    }

    @Test
    void the_last_run_is_part_of_freshness() throws Exception {
        Instant end = Instant.parse("2026-11-21T15:01:00Z");
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.share("RUNNING", "Running Inc."));
            topics.send(new Run(
                    "run-7",
                    end.minusSeconds(60),
                    end,
                    "replay",
                    // After the bars of all tests: what is asked for by its distance from now is counted from here.
                    Instant.parse("2021-02-13T01:00:00Z"),
                    3,
                    4,
                    5,
                    List.of(new Run.Failure("NOSUCH", "404")),
                    List.of(new Run.Refusal("BAD", "2018-02-07", "high below low")),
                    3,
                    Map.of("rate-limited", 7L, "html", 2L, "of somebody else", 1L)));
        }
        eventually(() -> given().get("/api/v1/freshness")
                .then()
                .statusCode(200)
                .body("lastRun.id", equalTo("run-7"))
                .body("lastRun.failedCount", equalTo(1))
                .body("lastRun.failed[0].symbol", equalTo("NOSUCH"))
                .body("lastRun.refused[0].slot", equalTo("2018-02-07"))
                .body("lastRun.exitCode", equalTo(3))
                .body("source", equalTo("replay"))
                .body("expectedSession", equalTo("2021-02-12")));
        eventually(
                () -> assertThat(given().get(management.resolve("/q/metrics")).asString())
                        .containsPattern("(?m)^bellwether_ingest_runs_total\\{exit_code=\"3\"} 1\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_records_published_total 4\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_symbols_failed_total\\{kind=\"other\"} 1\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_source_errors_total\\{kind=\"rate-limited\"} 7\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_source_errors_total\\{kind=\"html\"} 2\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_source_errors_total\\{kind=\"other\"} 1\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_source_errors_total\\{kind=\"timeout\"} 0\\.0$")
                        .containsPattern("(?m)^bellwether_ingest_rows_refused_total 1\\.0$"));
    }

    @Test
    void health_metrics_and_openapi_are_served() {
        isUp("/q/health/ready");
        isUp("/q/health/live");
        assertThat(given().get(management.resolve("/q/metrics")).asString()).contains("bellwether_bars_upserted_total");
        assertThat(given().get("/q/openapi").asString()).contains("/api/v1/bars/{symbol}");
    }

    @Test
    void health_and_metrics_are_not_where_the_api_is() {
        given().get("/q/health/ready").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private void isUp(String path) {
        given().get(management.resolve(path)).then().statusCode(200).body("status", equalTo("UP"));
    }

    /** Reads on to the next event of that name. */
    private static String dataOf(String name, Iterator<String> lines) {
        while (!lines.next().equals("event:" + name)) {
            assertThat(lines.hasNext()).isTrue();
        }
        return lines.next();
    }
}
