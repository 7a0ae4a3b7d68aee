package bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Within a version the contract changes only so that nobody has to change with it. Whoever changes a document raises its
 * version in {@code asyncapi.yaml} and adds the documents, and records written under them, to {@code history}.
 */
class CompatibilityGateTest {
    private static final List<ContractRelease> HISTORY = ContractRelease.history();
    private static final ContractRelease LATEST = HISTORY.getLast();
    private static final String BAR = "bars.daily.v1";

    @Test
    void what_is_published_is_the_latest_release_in_the_history() {
        ContractRelease published = ContractRelease.published();

        assertThat(published.asyncApi().at("/info/version").asText())
                .as("add the changed documents to history/v1 under a version of their own")
                .isEqualTo(LATEST.name());
        assertThat(published.documents()).isEqualTo(LATEST.documents());
    }

    @Test
    void each_release_is_compatible_with_every_one_before_it() {
        for (ContractRelease before : HISTORY) {
            for (ContractRelease after : HISTORY.subList(HISTORY.indexOf(before), HISTORY.size())) {
                String which = before.name() + " to " + after.name();
                for (String schema : before.schemaNames()) {
                    assertThat(Compatibility.ofSchemas(before.schema(schema), after.schema(schema)))
                            .as("%s of %s", which, schema)
                            .isEmpty();
                }
                assertThat(Compatibility.ofTopics(before.asyncApi(), after.asyncApi()))
                        .as(which)
                        .isEmpty();
            }
        }
    }

    @Test
    void every_release_has_records_of_every_topic() {
        assertThat(HISTORY).hasSizeGreaterThan(1).allSatisfy(release -> assertThat(release.records())
                .extracting(ContractRelease.Kept::topic)
                .as(release.name())
                .containsAll(release.schemaNames()));
    }

    @Test
    void todays_readers_read_the_records_of_every_release() throws Exception {
        for (ContractRelease release : HISTORY) {
            for (ContractRelease.Kept kept : release.records()) {
                var read = WireRecords.rewrite(kept.topic(), kept.value());
                assertThat(read.map(WireRecords.Rewritten::key).orElse(kept.key()))
                        .as("%s of %s", kept.key(), release.name())
                        .isEqualTo(kept.key());
            }
        }
    }

    @Test
    void what_todays_writers_write_of_old_records_says_the_same() throws Exception {
        for (ContractRelease release : HISTORY) {
            for (ContractRelease.Kept kept : release.records()) {
                JsonNode today = WireRecords.rewrite(kept.topic(), kept.value())
                        .map(WireRecords.Rewritten::json)
                        .orElse(kept.value());
                kept.value().properties().forEach(member -> assertThat(today.path(member.getKey()))
                        .as("%s of %s in %s", member.getKey(), kept.key(), release.name())
                        .isEqualTo(member.getValue()));
            }
        }
    }

    @Test
    void readers_of_every_release_accept_the_records_of_every_other() {
        for (ContractRelease reader : HISTORY) {
            for (ContractRelease writer : HISTORY) {
                writer.records().stream()
                        .filter(kept -> reader.schemaNames().contains(kept.topic()))
                        .forEach(kept -> assertThat(reader.errors(kept.topic(), kept.value()))
                                .as("%s, written under %s, read under %s", kept.key(), writer.name(), reader.name())
                                .isEmpty());
            }
        }
    }

    @Test
    void a_member_that_may_be_absent_can_be_added_and_words_can_change() {
        assertThat(breaksAfter(schema -> {
                    member(schema, "mood").put("type", "string");
                    member(schema, "close").put("description", "The last price.");
                }))
                .isEmpty();
    }

    @Test
    void what_would_break_a_reader_is_refused() {
        assertRefused("/close is gone", schema -> properties(schema).remove("close"));
        assertRefused("/close type", schema -> member(schema, "close").put("type", "string"));
        assertRefused(
                "/volume type",
                schema -> member(schema, "volume").putArray("type").add("integer"));
        assertRefused(" required", schema -> {
            member(schema, "mood").put("type", "string");
            schema.withArray("required").add("mood");
        });
        assertRefused(" required", schema -> schema.withArray("required").remove(0));
        assertRefused(" additionalProperties", schema -> schema.put("additionalProperties", false));
        assertRefused("/symbol maxLength", schema -> member(schema, "symbol").put("maxLength", 5));
        assertRefused("/date format", schema -> member(schema, "date").remove("format"));
    }

    @Test
    void a_value_that_readers_do_not_know_is_refused_in_an_enumeration() {
        JsonNode before = LATEST.schema("instruments.v1");
        ObjectNode after = before.deepCopy();
        ((ObjectNode) after.at("/properties/kind")).withArray("enum").add("option");

        assertThat(Compatibility.ofSchemas(before, after))
                .singleElement()
                .asString()
                .contains("/kind enum");
    }

    @Test
    void a_topic_that_changes_under_its_readers_is_refused() {
        String daily = "/channels/bars.daily";
        assertRefusedTopic("partitions", document -> kafka(document, daily).put("partitions", 24));
        assertRefusedTopic("address", document -> ((ObjectNode) document.at(daily)).put("address", "bars"));
        assertRefusedTopic("address", document -> ((ObjectNode) document.path("channels")).remove("movers"));
        assertRefusedTopic("cleanup", document -> kafka(document, daily)
                .withObject("/topicConfiguration")
                .putArray("cleanup.policy")
                .add("delete"));
        assertRefusedTopic("shorter", document -> kafka(document, "/channels/runs")
                .withObject("/topicConfiguration")
                .put("retention.ms", 1));
        assertRefusedTopic(
                "ce_id", document -> ((ObjectNode) document.at("/components/schemas/CloudEventHeaders/properties"))
                        .remove("ce_id"));
    }

    private static void assertRefused(String what, Consumer<ObjectNode> change) {
        assertThat(breaksAfter(change)).singleElement().asString().startsWith(what);
    }

    private static void assertRefusedTopic(String what, Consumer<ObjectNode> change) {
        JsonNode before = LATEST.asyncApi();
        ObjectNode after = before.deepCopy();
        change.accept(after);
        assertThat(Compatibility.ofTopics(before, after))
                .anySatisfy(broken -> assertThat(broken).contains(what));
    }

    private static List<String> breaksAfter(Consumer<ObjectNode> change) {
        JsonNode before = LATEST.schema(BAR);
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return Compatibility.ofSchemas(before, after);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode member(ObjectNode schema, String name) {
        return properties(schema).withObject("/" + name);
    }

    private static ObjectNode kafka(ObjectNode document, String channel) {
        return (ObjectNode) document.at(channel + "/bindings/kafka");
    }
}
