package bellwether.service;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of a topic that keeps to the contract. */
public sealed interface Received<T> {
    ConsumerRecord<String, byte[]> origin();

    default String key() {
        return origin().key();
    }

    /** A record with a value. */
    record Fact<T>(T value, ConsumerRecord<String, byte[]> origin) implements Received<T> {}

    /** A record without a value: what stands under its key is gone. */
    record Tombstone<T>(ConsumerRecord<String, byte[]> origin) implements Received<T> {}
}
