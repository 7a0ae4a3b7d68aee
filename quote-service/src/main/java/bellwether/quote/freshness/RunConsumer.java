package bellwether.quote.freshness;

import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.RunCodec;
import bellwether.service.Intake;
import bellwether.service.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class RunConsumer {
    private static final RunCodec CODEC = new RunCodec();

    private final Intake intake;
    private final Runs runs;
    private final RunMeters meters;

    RunConsumer(Intake intake, Runs runs, RunMeters meters) {
        this.intake = intake;
        this.runs = runs;
        this.meters = meters;
    }

    @Incoming(Topics.RUNS)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, CODEC, Run::id, this::store);
    }

    /** A run that has happened can't be taken back, so a tombstone means nothing here. */
    private void store(List<Received<Run>> batch) {
        List<Run> values = new ArrayList<>();
        for (Received<Run> received : batch) {
            switch (received) {
                case Received.Fact<Run> fact -> values.add(fact.value());
                case Received.Tombstone<Run> tombstone -> {}
            }
        }
        runs.store(values).forEach(meters::count);
    }
}
