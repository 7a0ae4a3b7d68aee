package bellwether.ingest.publish;

import bellwether.contract.Topic;
import bellwether.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the contract's topics where no launcher and no operator does: with Compose, and in a cluster on one node. */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Leaves alone what exists.
     *
     * @param broker how it is reached: bootstrap.servers and what belongs to it
     * @throws KafkaException if it can't be reached or refuses
     */
    public static void createMissing(Map<String, Object> broker) throws InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(TopicCreation::asNew)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            // Another run was faster with one; whatever else it made, the next run finds.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
            }
        }
    }

    /** The broker's own default says how many replicas. */
    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
    }
}
