package bellwether.movers.instrument;

import bellwether.contract.Instrument;
import bellwether.contract.Topics;
import bellwether.contract.json.InstrumentCodec;
import bellwether.movers.DataVersion;
import bellwether.service.Intake;
import bellwether.service.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Stores the newest announcement of each instrument. */
@ApplicationScoped
class InstrumentConsumer {
    private final Intake intake;
    private final Instruments instruments;
    private final DataVersion version;
    private final InstrumentCodec codec = new InstrumentCodec();

    InstrumentConsumer(Intake intake, Instruments instruments, DataVersion version) {
        this.intake = intake;
        this.instruments = instruments;
        this.version = version;
    }

    @Incoming(Topics.INSTRUMENTS)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, codec, Instrument::symbol, this::store);
        version.changed();
    }

    void store(List<Received<Instrument>> batch) throws SQLException {
        Map<String, Instrument> announced = new LinkedHashMap<>();
        Set<String> withdrawn = new HashSet<>();
        for (Received<Instrument> received : batch) {
            switch (received) {
                case Received.Fact<Instrument> fact -> {
                    announced.put(fact.key(), fact.value());
                    withdrawn.remove(fact.key());
                }
                case Received.Tombstone<Instrument> gone -> {
                    announced.remove(gone.key());
                    withdrawn.add(gone.key());
                }
            }
        }
        instruments.store(announced.values(), withdrawn);
    }
}
