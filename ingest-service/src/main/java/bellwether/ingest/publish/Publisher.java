package bellwether.ingest.publish;

import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.RunCodec;
import bellwether.ingest.source.Origin;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;

/** Sends records to the topics. The producer's buffer bounds what is under way: a full one makes senders wait. */
public final class Publisher {
    private final Producer<byte[], byte[]> producer;
    private final String contracts;
    private final LongAdder published = new LongAdder();

    /** @param contracts base address of the JSON Schemas, with a slash at its end */
    public Publisher(Producer<byte[], byte[]> producer, String contracts) {
        this.producer = producer;
        this.contracts = contracts;
    }

    /** What one answer brings to the topics. */
    public Shipment shipment(String symbol, Origin origin) {
        return new Shipment(this, symbol, origin);
    }

    /**
     * Sends the record of the run, and waits until it is stored.
     *
     * @throws KafkaException if it can't be stored
     */
    public void publish(Run run, Origin origin) {
        Shipment shipment = shipment(run.id(), origin);
        shipment.send(Topics.RUNS, run.id(), run.id(), new RunCodec().write(run));
        shipment.await();
    }

    /** Records of bars, instruments and actions that the brokers have stored. */
    public long published() {
        return published.sum();
    }

    void addPublished(long count) {
        published.add(count);
    }

    Producer<byte[], byte[]> producer() {
        return producer;
    }

    String contracts() {
        return contracts;
    }

    /** All records of a symbol are in the partition that Kafka's own rule gives the symbol, whatever their key. */
    int partition(String topic, byte[] symbol) {
        return Utils.toPositive(Utils.murmur2(symbol))
                % producer.partitionsFor(topic).size();
    }
}
