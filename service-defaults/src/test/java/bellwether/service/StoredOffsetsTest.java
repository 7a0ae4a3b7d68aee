package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.junit.jupiter.api.Test;

class StoredOffsetsTest {
    private static final TopicPartition BARS = new TopicPartition("bars", 0);
    private static final TopicPartition OTHERS = new TopicPartition("bars", 1);

    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private boolean rebalancing;
    private boolean silent;
    private int commits;

    private final StoredOffsets offsets = new StoredOffsets(this::commit, later::add);

    private Uni<Void> commit(Map<TopicPartition, OffsetAndMetadata> offsetsNow) {
        this.commits++;
        if (silent) {
            return Uni.createFrom().nothing();
        }
        if (rebalancing) {
            return Uni.createFrom().failure(new RebalanceInProgressException());
        }
        offsetsNow.forEach((partition, commit) -> committed.put(partition, commit.offset()));
        return Uni.createFrom().voidItem();
    }

    @Test
    void what_is_stored_is_committed() {
        offsets.partitionsAssigned(List.of(BARS));
        offsets.stored(BARS, 7);

        later.remove().run();

        assertThat(committed).isEqualTo(Map.of(BARS, 7L));
        assertThat(commits).isOne();
        assertThat(later).isEmpty();
    }

    @Test
    void a_commit_that_is_never_answered_is_repeated() {
        offsets.partitionsAssigned(List.of(BARS));
        silent = true;
        offsets.stored(BARS, 7);
        silent = false;
        later.remove().run();

        assertThat(committed).isEqualTo(Map.of(BARS, 7L));
    }

    @Test
    void a_commit_that_a_rebalance_refused_is_repeated_until_it_is_taken() {
        offsets.partitionsAssigned(List.of(BARS, OTHERS));
        rebalancing = true;
        offsets.stored(BARS, 7);
        offsets.stored(OTHERS, 3);
        offsets.stored(BARS, 9);
        later.remove().run();
        assertThat(committed).isEmpty();
        rebalancing = false;
        later.remove().run();

        later.remove().run();

        assertThat(committed).isEqualTo(Map.of(BARS, 9L, OTHERS, 3L));
        assertThat(later).isEmpty();
    }

    @Test
    void a_partition_that_has_gone_to_another_member_is_not_set_back() {
        offsets.partitionsAssigned(List.of(BARS, OTHERS));
        rebalancing = true;
        offsets.stored(BARS, 7);
        offsets.stored(OTHERS, 3);
        offsets.partitionsRevoked(List.of(BARS));
        rebalancing = false;
        offsets.stored(BARS, 8);
        later.remove().run();

        assertThat(committed).isEqualTo(Map.of(OTHERS, 3L));
    }
}
