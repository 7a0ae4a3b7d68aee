package bellwether.movers.action;

import bellwether.contract.Action;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
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

/** Stores splits; a dividend moves no percent change here and is passed over. */
@ApplicationScoped
class ActionConsumer {
    private final Intake intake;
    private final Splits splits;
    private final DataVersion version;
    private final ActionCodec codec = new ActionCodec();

    ActionConsumer(Intake intake, Splits splits, DataVersion version) {
        this.intake = intake;
        this.splits = splits;
        this.version = version;
    }

    @Incoming(Topics.ACTIONS)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, codec, Action::key, this::store);
        version.changed();
    }

    void store(List<Received<Action>> batch) throws SQLException {
        Map<String, Action.Split> facts = new LinkedHashMap<>();
        Set<String> removed = new HashSet<>();
        for (Received<Action> received : batch) {
            switch (received) {
                case Received.Fact<Action>(Action.Split split, var origin) -> facts.put(received.key(), split);
                case Received.Fact<Action>(Action.Dividend dividend, var origin) -> {}
                case Received.Tombstone<Action> gone -> {
                    facts.remove(gone.key());
                    removed.add(gone.key());
                }
            }
        }
        splits.store(facts.values(), removed);
    }
}
