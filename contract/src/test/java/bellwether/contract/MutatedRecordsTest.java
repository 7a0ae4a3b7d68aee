package bellwether.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a record on its way, its reader reads it or says what is wrong: it never breaks. */
class MutatedRecordsTest {
    private static final int MUTANTS = 10_000;
    private static final List<String> STRANGE = List.of(
            "null",
            "1e999",
            "-0",
            "1e-999",
            "99999999999999999999",
            "\"\\u0000\"",
            "[[[]]]",
            "{}",
            "\"+1000000000-01-01\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "true",
            "\"\"",
            "0.1e-45",
            "-1",
            "\"Z\"",
            "\"GMT+99\"");

    private final Random random = new Random(20261122);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void ten_thousand_mutants_are_read_or_refused_by_every_reader() {
        List<ContractRelease.Kept> records = ContractRelease.history().getLast().records();
        for (int i = 0; i < MUTANTS; i++) {
            ContractRelease.Kept kept = records.get(random.nextInt(records.size()));
            byte[] mutant = random.nextBoolean() ? bytesChanged(kept.value()) : memberChanged(kept.value());
            assertThatCode(() -> readOrRefuse(kept.topic(), mutant))
                    .as(() -> kept.topic() + ": " + new String(mutant, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static void readOrRefuse(String topic, byte[] mutant) {
        try {
            WireRecords.read(topic, mutant);
        } catch (MalformedRecord e) {
            // As it should be: the reason is for the dead letter.
            return;
        }
    }

    private byte[] bytesChanged(JsonNode value) {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        for (int times = random.nextInt(4); times >= 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private byte[] memberChanged(JsonNode value) {
        List<String> names = value.properties().stream().map(Map.Entry::getKey).toList();
        String name = json.getNodeFactory()
                .textNode(names.get(random.nextInt(names.size())))
                .toString();
        String strange = STRANGE.get(random.nextInt(STRANGE.size()));
        // A name that stands twice: the later one counts for most readers.
        return (value.toString().replaceFirst("}$", "") + "," + name + ":" + strange + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
