package bellwether.launcher.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record that a reader refused, or a row of the source that never became a record.
 *
 * @param number its offset among the dead letters, which stays the same for ever
 * @param topic where it was read from, or was meant for
 * @param partition −1 for a row of the source
 * @param offset −1 for a row of the source
 * @param headers those that it came with
 */
public record DeadLetter(
        long number,
        String topic,
        int partition,
        long offset,
        String reason,
        @Nullable String key,
        byte @Nullable [] value,
        List<Header> headers) {
    static final String SETTLED = "settled";
    static final String NUMBER = "letter";
    private static final Set<String> ADDED = Set.of("topic", "partition", "offset", "reason", SETTLED, NUMBER);

    /** Reads a record of the topic; what other programs have put there may lack any header. */
    static DeadLetter of(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(
                record.offset(),
                text(record, "topic"),
                (int) number(record, "partition"),
                number(record, "offset"),
                text(record, "reason"),
                record.key(),
                record.value(),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .filter(header -> !ADDED.contains(header.key()))
                        .toList());
    }

    /** Whether it is a row as the source sent it: it has no form in which it could be sent back. */
    public boolean isRow() {
        return offset < 0;
    }

    /** The same for all letters about one record: more than one reader may have refused it. */
    public String origin() {
        return isRow() ? "row " + number : topic + "-" + partition + "@" + offset;
    }

    public boolean has(String header) {
        return headers.stream().anyMatch(each -> each.key().equals(header));
    }

    static String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(ConsumerRecord<String, byte[]> record, String name) {
        try {
            return Long.parseLong(text(record, name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
