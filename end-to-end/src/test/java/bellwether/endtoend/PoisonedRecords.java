package bellwether.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody else writes to our topics what does not belong there. */
final class PoisonedRecords {
    /** Under the broker's 1 MB only because it is compressed. */
    private static final int HUGE = 5_000_000;

    private static final String BAR = """
            {"symbol":"%s","date":"%s","open":1,"high":1,"low":1,"close":1,"adjustedClose":1,"volume":1,"currency":"USD",\
            "final":true,"revision":1,"source":"replay","exchangeTime":"2024-06-28T20:00:00Z",\
            "fetchedAt":"2024-06-28T21:00:00Z"}""";

    private PoisonedRecords() {}

    /** One of each shape, by the key under which it is sent. */
    static Map<String, byte[]> all() {
        byte[] huge = new byte[HUGE];
        Arrays.fill(huge, (byte) 'x');
        Map<String, byte[]> poison = new LinkedHashMap<>();
        poison.put("POISON|2024-01-02", bytes("once upon a time"));
        poison.put(
                "POISON|2024-01-03", bytes(bar("POISON", "2024-01-03").replace("\"close\":1", "\"close\":\"dear\"")));
        poison.put("POISON|2024-01-04", bytes("{\"kind\":\"of another schema\"}"));
        poison.put("POISON|2024-01-05", huge);
        poison.put("POISON|2024-01-08", new byte[0]);
        poison.put("POISON|2024-01-09", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        poison.put("POISON|2024-01-10", bytes("[".repeat(50_000)));
        poison.put("POISON|2024-01-11", bytes(bar("POISON", "2024-01-12")));
        poison.put("POISON|2024-01-16", bytes("null"));
        return poison;
    }

    /** Bars of two years, each with a few bytes changed, by their keys. */
    static Map<String, byte[]> mutants(int count) {
        Random random = new Random(20261122);
        Map<String, byte[]> mutants = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String symbol = "M" + i % 100;
            String date = LocalDate.of(2022, 1, 1).plusDays(i / 100).toString();
            byte[] mutant = bytes(bar(symbol, date));
            for (int times = random.nextInt(4); times >= 0; times--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            mutants.put(symbol + "|" + date, mutant);
        }
        return mutants;
    }

    static String bar(String symbol, String date) {
        return BAR.formatted(symbol, date);
    }

    /** Sends values to one topic, and waits until they are stored. */
    static void send(Bellwether stack, String topic, Map<String, byte[]> values)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                stack.address("KAFKA_BOOTSTRAP"),
                "compression.type",
                "gzip",
                "max.request.size",
                2 * HUGE);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Map.Entry<String, byte[]> value : values.entrySet()) {
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(topic, 3, value.getKey(), value.getValue());
                record.headers().add("ce_id", bytes("of another"));
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
