package bellwether.movers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PublishedMoversTest extends MoversTestBase {
    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @Test
    void the_newest_ranking_is_published_as_a_cloud_event_when_it_changes() throws Exception {
        try (KafkaConsumer<String, String> reader = reader()) {
            topics.send(equity("A"));
            topics.send(bar("A", TUESDAY, 10));
            topics.send(bar("A", WEDNESDAY, 11));
            awaitConsumed();

            ConsumerRecord<String, String> record = next(
                    reader, seen -> seen.key().equals("all|day") && seen.value().contains("\"A\""));
            assertThat(record.value()).isEqualTo(given().get(path("")).asString());
            Map<String, String> headers = headers(record);
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", Topics.MOVERS)
                    .containsEntry("ce_source", "/bellwether/movers")
                    .containsEntry("ce_subject", "all|day")
                    .containsEntry("ce_time", "2018-02-07T21:30:00Z")
                    .containsEntry("content-type", "application/json");
            assertThat(headers.get("ce_id")).matches("all\\|day\\|2018-02-07\\|[0-9a-f]{16}");
            assertThat(headers.get("ce_dataschema")).endsWith("/contracts/movers.v1.schema.json");

            topics.send(bar("A", WEDNESDAY, 11));
            topics.send(bar("A", THURSDAY, 12));
            awaitConsumed();
            ConsumerRecord<String, String> later =
                    next(reader, seen -> seen.key().equals("all|day"));
            assertThat(later.value()).contains("\"date\":\"2018-02-08\"");
        }
    }

    @Test
    void listeners_are_told_of_a_changed_ranking() throws Exception {
        HttpResponse<InputStream> events = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(stream).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(events.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            topics.send(equity("B"));
            topics.send(bar("B", TUESDAY, 10));
            topics.send(bar("B", WEDNESDAY.plusDays(7), 11));
            topics.flush();
            String expected = "data:{\"universe\":\"equity\",\"period\":\"day\",\"date\":\"2018-02-14\","
                    + "\"asOf\":\"2018-02-14T21:30:00Z\"}";
            assertThat(lines.lines().filter(line -> line.equals(expected)).findFirst())
                    .isPresent();
        }
    }

    private KafkaConsumer<String, String> reader() {
        KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer());
        TopicPartition partition = new TopicPartition(Topics.MOVERS, 0);
        reader.assign(List.of(partition));
        reader.seekToEnd(List.of(partition));
        reader.position(partition);
        return reader;
    }

    private static ConsumerRecord<String, String> next(
            KafkaConsumer<String, String> reader, Predicate<ConsumerRecord<String, String>> wanted) {
        while (true) {
            for (ConsumerRecord<String, String> record : reader.poll(Duration.ofSeconds(1))) {
                if (wanted.test(record)) {
                    reader.seek(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                    return record;
                }
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
