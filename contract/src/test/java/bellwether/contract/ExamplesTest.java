package bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples in the published document are records as the code writes them. */
class ExamplesTest {
    private final JsonNode document = ContractRelease.published().asyncApi();

    /** @param key a message is named for its record's key */
    private record Example(String topic, JsonNode message, String key, JsonNode headers, JsonNode payload) {}

    @Test
    void every_topic_has_an_example() {
        assertThat(examples())
                .extracting(Example::topic)
                .containsAll(Topics.ALL.stream().map(Topic::name).toList());
    }

    @Test
    void every_example_is_what_the_code_writes() throws Exception {
        for (Example example : examples()) {
            var written = WireRecords.rewrite(shortName(example.topic()), example.payload());
            assertThat(written.map(WireRecords.Rewritten::json).orElse(example.payload()))
                    .as(example.key())
                    .isEqualTo(example.payload());
            assertThat(written.map(WireRecords.Rewritten::key).orElse(example.key()))
                    .isEqualTo(example.key());
            if (written.isPresent() && written.get().value() instanceof Bar bar) {
                assertThat(example.headers().path("ce_id").asText())
                        .isEqualTo(BarId.of(bar).toString());
            }
            if (written.isPresent() && written.get().value() instanceof Tick tick) {
                assertThat(example.headers().path("ce_id").asText()).isEqualTo(tick.id());
            }
        }
    }

    @Test
    void every_example_keeps_to_the_schema_of_its_value_and_of_its_key() {
        for (Example example : examples()) {
            JsonNode key = example.message().at("/bindings/kafka/key");
            assertThat(example.key()).matches(key.path("pattern").asText(".+"));
            assertThat(key.path("examples")).allSatisfy(other -> assertThat(other.asText())
                    .matches(key.path("pattern").asText(".+")));
            if (!example.topic().equals(Topics.DEAD_LETTERS)) {
                assertThat(ContractRelease.published().errors(shortName(example.topic()), example.payload()))
                        .as(example.key())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_headers_of_every_example_are_those_that_the_code_writes() {
        for (Example example : examples()) {
            JsonNode required = header(example, "required");
            assertThat(required).isNotEmpty().allSatisfy(name -> assertThat(
                            example.headers().path(name.asText()).isTextual())
                    .as("%s of %s", name, example.key())
                    .isTrue());
            if (example.headers().has("ce_specversion")) {
                assertThat(texts(example.headers()))
                        .containsExactlyInAnyOrderEntriesOf(event(example).headers());
                assertThat(example.headers().path("ce_type").asText()).isEqualTo(example.topic());
                assertThat(example.headers().path("ce_dataschema").asText())
                        .endsWith("/contracts/" + shortName(example.topic()) + ".schema.json");
            }
        }
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (JsonNode channel : document.path("channels")) {
            for (JsonNode reference : channel.path("messages")) {
                JsonNode message = document.at(reference.path("$ref").asText().substring(1));
                message.path("examples")
                        .forEach(example -> examples.add(new Example(
                                channel.path("address").asText(),
                                message,
                                example.path("name").asText(),
                                example.path("headers"),
                                example.path("payload"))));
            }
        }
        return examples;
    }

    private JsonNode header(Example example, String member) {
        String reference = example.message().at("/headers/$ref").asText();
        return document.at(reference.substring(1)).path(member);
    }

    private static CloudEvent event(Example example) {
        Map<String, String> headers = texts(example.headers());
        return new CloudEvent(
                headers.getOrDefault("ce_id", ""),
                headers.getOrDefault("ce_source", ""),
                headers.getOrDefault("ce_type", ""),
                Instant.parse(headers.getOrDefault("ce_time", "")),
                headers.getOrDefault("ce_subject", ""),
                headers.getOrDefault("ce_dataschema", ""));
    }

    private static Map<String, String> texts(JsonNode headers) {
        Map<String, String> texts = new HashMap<>();
        headers.properties()
                .forEach(header -> texts.put(header.getKey(), header.getValue().asText()));
        return texts;
    }

    /** As the schemas are named: {@code bars.daily.v1}. */
    private static String shortName(String topic) {
        return topic.replace("bellwether.", "");
    }
}
