package bellwether.ingest.stream;

import bellwether.contract.Tick;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.Shipment;
import bellwether.ingest.source.Origin;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Takes ticks out of the queue and publishes them, one batch after the other: what can't be sent yet waits in the queue. */
final class TickPublisher {
    private static final Logger LOG = Logger.getLogger(TickPublisher.class);

    private final Publisher publisher;
    private final TickQueue queue;
    private final StreamMeters meters;
    private boolean failing;

    TickPublisher(Publisher publisher, TickQueue queue, StreamMeters meters) {
        this.publisher = publisher;
        this.queue = queue;
        this.meters = meters;
    }

    /** Publishes until the thread is interrupted. */
    void run() throws InterruptedException {
        while (true) {
            List<Tick> batch = queue.take();
            try {
                publish(batch);
                meters.published(batch.size());
                failing = false;
            } catch (InterruptException e) {
                throw new InterruptedException("while Kafka was to take ticks");
            } catch (KafkaException e) {
                lost(batch, e);
            }
        }
    }

    private void publish(List<Tick> batch) {
        List<Shipment> underWay = new ArrayList<>(batch.size());
        for (Tick tick : batch) {
            Shipment shipment =
                    publisher.shipment(tick.symbol(), new Origin(tick.source(), tick.time(), tick.receivedAt()));
            shipment.tick(tick);
            underWay.add(shipment);
        }
        underWay.forEach(Shipment::await);
    }

    /** The newest of each symbol follow; what was lost is told once, not with every batch. */
    private void lost(List<Tick> batch, KafkaException e) {
        meters.lost(batch.size());
        if (!failing) {
            LOG.errorf("Kafka does not take ticks, %d are lost: %s", batch.size(), e.getMessage());
        }
        failing = true;
    }
}
