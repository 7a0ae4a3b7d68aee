package bellwether.quote.instrument;

import bellwether.contract.Instrument;
import bellwether.contract.Topics;
import bellwether.contract.json.InstrumentCodec;
import bellwether.service.Intake;
import bellwether.service.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class InstrumentConsumer {
    private static final InstrumentCodec CODEC = new InstrumentCodec();

    private final Intake intake;
    private final Instruments instruments;

    InstrumentConsumer(Intake intake, Instruments instruments) {
        this.intake = intake;
        this.instruments = instruments;
    }

    @Incoming(Topics.INSTRUMENTS)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, CODEC, Instrument::symbol, this::store);
    }

    /** The last record of a symbol counts. */
    private void store(List<Received<Instrument>> batch) throws SQLException {
        Map<String, Instrument> known = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>();
        for (Received<Instrument> received : batch) {
            switch (received) {
                case Received.Fact<Instrument> fact -> {
                    known.put(fact.key(), fact.value());
                    gone.remove(fact.key());
                }
                case Received.Tombstone<Instrument> tombstone -> gone.add(tombstone.key());
            }
        }
        instruments.store(known.values(), gone);
    }
}
