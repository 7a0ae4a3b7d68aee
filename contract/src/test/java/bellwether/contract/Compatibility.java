package bellwether.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What may change between two documents of one version of the contract, so that readers written for either can read what
 * was written under the other: words, and members that a reader may ignore. All else is refused, even what would do no
 * harm to some readers: a new value of an enumeration breaks an exhaustive switch.
 */
final class Compatibility {
    /** They say what a value means, not what it may be. */
    private static final Set<String> WORDS = Set.of("title", "description", "summary", "examples", "$comment");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** @return what would break a reader, in words; empty if nothing does */
    static List<String> ofSchemas(JsonNode before, JsonNode after) {
        Compatibility comparison = new Compatibility();
        comparison.schemas("", before, after);
        return comparison.breaks;
    }

    /** @return likewise for two AsyncAPI documents: topics, keys, headers */
    static List<String> ofTopics(JsonNode before, JsonNode after) {
        Compatibility comparison = new Compatibility();
        before.path("channels")
                .properties()
                .forEach(channel -> comparison.channels(
                        channel.getKey(),
                        channel.getValue(),
                        after.path("channels").path(channel.getKey())));
        before.at("/components/messages")
                .properties()
                .forEach(message -> comparison.messages(
                        message.getKey(),
                        message.getValue(),
                        after.at("/components/messages").path(message.getKey())));
        before.at("/components/schemas")
                .properties()
                .forEach(schema -> comparison.schemas(
                        schema.getKey(),
                        schema.getValue(),
                        after.at("/components/schemas").path(schema.getKey())));
        return comparison.breaks;
    }

    private void channels(String name, JsonNode before, JsonNode after) {
        same(name + ": address", before.path("address"), after.path("address"));
        JsonNode former = before.at("/bindings/kafka");
        JsonNode latter = after.at("/bindings/kafka");
        same(name + ": partitions", former.path("partitions"), latter.path("partitions"));
        same(
                name + ": cleanup",
                former.at("/topicConfiguration/cleanup.policy"),
                latter.at("/topicConfiguration/cleanup.policy"));
        JsonNode kept = latter.at("/topicConfiguration/retention.ms");
        if (kept.asLong() < former.at("/topicConfiguration/retention.ms").asLong()) {
            breaks.add(name + ": records are kept for a shorter time");
        }
    }

    private void messages(String name, JsonNode before, JsonNode after) {
        same(name + ": content type", before.path("contentType"), after.path("contentType"));
        same(name + ": headers", before.path("headers"), after.path("headers"));
        same(
                name + ": value",
                before.path("payload").path("$ref"),
                after.path("payload").path("$ref"));
        same(name + ": key", before.at("/bindings/kafka/key/type"), after.at("/bindings/kafka/key/type"));
    }

    private void schemas(String path, JsonNode before, JsonNode after) {
        for (String keyword : keywords(before, after)) {
            JsonNode former = before.path(keyword);
            JsonNode latter = after.path(keyword);
            switch (keyword) {
                case "properties", "$defs" -> properties(path, former, latter);
                case "items" -> schemas(path + "[]", former, latter);
                case "required" -> same(path + " required", sorted(former), sorted(latter));
                case "type" -> same(path + " type", sorted(former), sorted(latter));
                default -> same(path + " " + keyword, former, latter);
            }
        }
    }

    /** A new member may only be one that old records lack: it must not be required, which is compared elsewhere. */
    private void properties(String path, JsonNode before, JsonNode after) {
        for (var property : before.properties()) {
            String name = path + "/" + property.getKey();
            JsonNode latter = after.path(property.getKey());
            if (latter.isMissingNode()) {
                breaks.add(name + " is gone");
            } else {
                schemas(name, property.getValue(), latter);
            }
        }
    }

    private void same(String what, Object before, Object after) {
        if (!before.equals(after)) {
            breaks.add(what + " was " + shown(before) + " and is " + shown(after));
        }
    }

    private static String shown(Object value) {
        return value instanceof MissingNode ? "not there" : value.toString();
    }

    private static Set<String> keywords(JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        return keywords;
    }

    private static List<String> sorted(JsonNode names) {
        return names.isTextual()
                ? List.of(names.asText())
                : StreamSupport.stream(names.spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList();
    }
}
