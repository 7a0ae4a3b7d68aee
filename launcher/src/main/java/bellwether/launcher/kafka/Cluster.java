package bellwether.launcher.kafka;

import bellwether.contract.Topic;
import bellwether.contract.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.TopicExistsException;

/** What the launcher asks of Kafka. An IOException says that the broker can't answer now. */
public final class Cluster implements AutoCloseable {
    private static final short ONE_REPLICA = 1;
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Admin admin;

    private Cluster(Admin admin) {
        this.admin = admin;
    }

    public static Cluster at(String bootstrapServers) {
        return new Cluster(Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10000)));
    }

    /** @return true: now all of the project's topics exist */
    boolean createMissingTopics() throws IOException, InterruptedException {
        Set<String> present = get(admin.listTopics().names());
        List<NewTopic> missing = Topics.ALL.stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(Cluster::asNew)
                .toList();
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
            create(creation);
        }
        get(admin.incrementalAlterConfigs(settings(present)).all());
        return true;
    }

    /** Deletes these topics with all that is in them, and makes them anew. */
    public void recreate(Collection<String> topics) throws IOException, InterruptedException {
        get(admin.deleteTopics(topics).all());
        // What is deleted is still listed for a moment.
        while (get(admin.listTopics().names()).stream().anyMatch(topics::contains)) {
            Thread.sleep(GLANCE);
        }
        createMissingTopics();
    }

    /** Topics that an earlier version made may lack a setting. */
    private static Map<ConfigResource, Collection<AlterConfigOp>> settings(Set<String> present) {
        return Topics.ALL.stream()
                .filter(topic -> present.contains(topic.name()))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> topic.config().entrySet().stream()
                                .map(setting -> new AlterConfigOp(
                                        new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                                .toList()));
    }

    /** The partitions of which a group has committed that it read them. */
    public Set<TopicPartition> committedBy(String group) throws IOException, InterruptedException {
        return Set.copyOf(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .keySet());
    }

    /**
     * Lets a group begin at the start of its topics again.
     *
     * @return false as long as the group still has members
     */
    public boolean forget(String group) throws IOException, InterruptedException {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
            return true;
        } catch (IOException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            throw e;
        }
    }

    private static void create(KafkaFuture<Void> creation) throws IOException, InterruptedException {
        try {
            get(creation);
        } catch (IOException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), ONE_REPLICA).configs(topic.config());
    }

    /**
     * How far groups have committed what they read.
     *
     * @return nothing yet where a group has no members, or is still sharing out its partitions
     */
    public Map<String, Reading> readings(Collection<String> groups) throws IOException, InterruptedException {
        Map<String, Reading> readings = new HashMap<>();
        for (var group : get(admin.describeConsumerGroups(groups).all()).entrySet()) {
            Set<TopicPartition> assigned = assigned(group.getValue());
            if (group.getValue().groupState() == GroupState.STABLE && !assigned.isEmpty()) {
                readings.put(group.getKey(), reading(group.getKey(), assigned));
            }
        }
        return readings;
    }

    /** Whether a topic holds no record, and never did. */
    public boolean isEmpty(String topic) throws IOException, InterruptedException {
        return records(topic) == 0;
    }

    /** How many records were ever sent to a topic. */
    public long records(String topic) throws IOException, InterruptedException {
        var description = get(admin.describeTopics(List.of(topic)).allTopicNames());
        Set<TopicPartition> partitions = Objects.requireNonNull(description.get(topic)).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
        return get(admin.listOffsets(all(partitions, OffsetSpec.latest())).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many partitions of a topic the members of a group have among them. */
    public long assignedPartitions(String group, String topic) throws IOException, InterruptedException {
        try {
            var description = Objects.requireNonNull(
                    get(admin.describeConsumerGroups(List.of(group)).all()).get(group));
            return assigned(description).stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .count();
        } catch (IOException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /** How far a group has committed these partitions, whoever reads them now. */
    public Reading reading(String group, Set<TopicPartition> partitions) throws IOException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var ends = get(admin.listOffsets(all(partitions, OffsetSpec.latest())).all());
        var starts =
                get(admin.listOffsets(all(partitions, OffsetSpec.earliest())).all());
        long all = 0;
        long left = 0;
        for (TopicPartition partition : partitions) {
            long start = Objects.requireNonNull(starts.get(partition)).offset();
            long end = Objects.requireNonNull(ends.get(partition)).offset();
            OffsetAndMetadata position = committed.get(partition);
            all += end - start;
            left += Math.max(0, end - Math.max(start, position == null ? start : position.offset()));
        }
        return new Reading(all, left);
    }

    private static Map<TopicPartition, OffsetSpec> all(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
    }

    private static <T> T get(KafkaFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /**
     * @param all records in the topics that a group reads
     * @param left of them that it has yet to read, or to commit
     */
    public record Reading(long all, long left) {}
}
