package bellwether.quote.action;

import bellwether.contract.Action;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.service.Intake;
import bellwether.service.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ActionConsumer {
    private static final ActionCodec CODEC = new ActionCodec();

    private final Intake intake;
    private final Actions actions;

    ActionConsumer(Intake intake, Actions actions) {
        this.intake = intake;
        this.actions = actions;
    }

    @Incoming(Topics.ACTIONS)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, CODEC, Action::key, this::store);
    }

    /** The last record of a key counts. */
    private void store(List<Received<Action>> batch) throws SQLException {
        Map<String, Action> known = new HashMap<>();
        Set<ActionKey> gone = new HashSet<>();
        for (Received<Action> received : batch) {
            switch (received) {
                case Received.Fact<Action> fact -> known.put(fact.key(), fact.value());
                case Received.Tombstone<Action> tombstone -> {
                    known.remove(tombstone.key());
                    ActionKey.parse(tombstone.key()).ifPresent(gone::add);
                }
            }
        }
        actions.store(known.values(), gone);
    }
}
