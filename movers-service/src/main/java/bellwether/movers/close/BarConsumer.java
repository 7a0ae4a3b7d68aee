package bellwether.movers.close;

import bellwether.contract.DailyBar;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.movers.DataVersion;
import bellwether.service.Intake;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores the close of each daily bar. */
@ApplicationScoped
class BarConsumer {
    private final Intake intake;
    private final SessionCloses closes;
    private final DataVersion version;
    private final Counter stored;
    private final DailyBarCodec codec = new DailyBarCodec();

    BarConsumer(Intake intake, SessionCloses closes, DataVersion version, MeterRegistry meters) {
        this.intake = intake;
        this.closes = closes;
        this.version = version;
        this.stored = meters.counter("bellwether.movers.closes.stored");
    }

    @Incoming(Topics.BARS_DAILY)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, codec, DailyBar::key, batch -> stored.increment(closes.store(CloseBatch.of(batch))));
        version.changed();
    }
}
