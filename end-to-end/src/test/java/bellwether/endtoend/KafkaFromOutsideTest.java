package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The topics as another system reads them. */
@ExtendWith(SharedReplay.class)
class KafkaFromOutsideTest {
    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            "ce_dataschema",
            "content-type");

    @Test
    void every_bar_is_a_cloud_event_under_its_key(SharedReplay.Running replay) {
        Set<String> keys = new HashSet<>();
        replay.stack().topic(Topics.BARS_DAILY).forEach(record -> {
            JsonNode bar = Api.parse(record.value());
            String key = bar.path("symbol").asText() + "|" + bar.path("date").asText();
            assertThat(record.key()).isEqualTo(key);
            assertThat(names(record)).as(key).containsAll(HEADERS);
            assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(Topic.header(record, "ce_type")).isEqualTo(Topics.BARS_DAILY);
            assertThat(Topic.header(record, "ce_subject"))
                    .isEqualTo(bar.path("symbol").asText());
            assertThat(Topic.header(record, "ce_id")).startsWith(key + "|1|");
            assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
            assertThat(bar.path("source").asText()).isEqualTo("replay");
            assertThat(bar.path("final").asBoolean()).as(key).isTrue();
            keys.add(key);
        });

        assertThat(keys).hasSize((int) replay.prices().bars());
    }

    @Test
    void all_records_of_a_symbol_are_in_one_partition(SharedReplay.Running replay) {
        Map<String, Set<Integer>> partitions = new HashMap<>();
        for (String topic : List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.ACTIONS)) {
            replay.stack().topic(topic).forEach(record -> partitions
                    .computeIfAbsent(record.key().split("\\|", 2)[0], any -> new HashSet<>())
                    .add(record.partition()));
        }

        assertThat(partitions).hasSize(60);
        assertThat(partitions)
                .allSatisfy((symbol, used) -> assertThat(used).as(symbol).hasSize(1));
        assertThat(partitions.values().stream().flatMap(Set::stream).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void the_published_ranking_is_that_of_the_api(SharedReplay.Running replay) {
        JsonNode served = replay.stack().api().get("/api/v1/movers");
        ConsumerRecord<String, String> published = replay.stack().topic(Topics.MOVERS).records().stream()
                .filter(record -> record.key().equals("all|day"))
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(Api.parse(published.value()).path("gainers")).isEqualTo(served.path("gainers"));
        assertThat(Topic.header(published, "ce_type")).isEqualTo(Topics.MOVERS);
    }

    @Test
    void a_client_that_nobody_here_wrote_reads_keys_and_headers(SharedReplay.Running replay) throws Exception {
        Path kcat = Project.program("kcat");
        Process client = new ProcessBuilder(
                        kcat.toString(),
                        "-q",
                        "-C",
                        "-e",
                        "-o",
                        "beginning",
                        "-c",
                        "100",
                        "-b",
                        replay.stack().address("KAFKA_BOOTSTRAP"),
                        "-t",
                        Topics.BARS_DAILY,
                        "-f",
                        "%k %h %s\n")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(client.waitFor()).isZero();
        assertThat(output.lines()).hasSize(100).allSatisfy(line -> assertThat(line)
                .matches(
                        "[A-Z.-]+\\|\\d{4}-\\d\\d-\\d\\d .*ce_specversion=1.0,ce_id=.*ce_type=bellwether.bars.daily.v1.*"
                                + "content-type=application/json \\{.*}"));
    }

    private static List<String> names(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(Header::key)
                .toList();
    }
}
