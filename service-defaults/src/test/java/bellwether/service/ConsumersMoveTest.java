package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ConsumersMoveTest {
    private static final String BARS = "bars";
    private static final String RUNS = "runs";
    private static final Duration LONG = ConsumersMove.PATIENCE.plusSeconds(1);

    private final Map<String, Consumers.Reading> readings = new TreeMap<>();
    private final Progress progress = new Progress();
    private Instant now = Instant.EPOCH;

    private final Consumers consumers = new Consumers() {
        @Override
        public Set<String> channels() {
            return Set.of(BARS, RUNS);
        }

        @Override
        public Optional<Reading> reading(String channel) {
            return Optional.ofNullable(readings.get(channel));
        }
    };

    private final ConsumersMove check = new ConsumersMove(consumers, progress, new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private Status after(Duration time, long committed, long lag) {
        now = now.plus(time);
        readings.put(BARS, new Consumers.Reading(committed, lag));
        return check.call().getStatus();
    }

    @Test
    void a_consumer_that_holds_partitions_with_records_and_does_not_move_is_not_alive() {
        assertThat(after(Duration.ZERO, 10, 5)).isEqualTo(Status.UP);
        assertThat(after(ConsumersMove.PATIENCE, 10, 5)).isEqualTo(Status.UP);
        assertThat(after(Duration.ofSeconds(1), 10, 7)).isEqualTo(Status.DOWN);
        assertThat(check.call().getData().orElseThrow()).containsOnlyKeys(BARS);
    }

    @Test
    void one_that_moves_is_alive_however_far_behind() {
        after(Duration.ZERO, 10, 500_000);
        assertThat(after(LONG, 11, 600_000)).isEqualTo(Status.UP);
        assertThat(after(LONG, 12, 700_000)).isEqualTo(Status.UP);
    }

    @Test
    void one_that_has_read_all_is_alive() {
        after(Duration.ZERO, 10, 0);
        assertThat(after(LONG, 10, 0)).isEqualTo(Status.UP);
    }

    @Test
    void one_whose_batch_waits_for_the_database_is_alive() {
        after(Duration.ZERO, 10, 5);
        progress.begin(Set.of(BARS));
        assertThat(after(LONG, 10, 5)).isEqualTo(Status.UP);
        progress.end(Set.of(BARS));
        assertThat(after(LONG, 10, 5)).isEqualTo(Status.UP);
        assertThat(after(LONG, 10, 5)).isEqualTo(Status.DOWN);
    }

    @Test
    void the_work_of_another_channel_does_not_hide_it() {
        after(Duration.ZERO, 10, 5);
        progress.begin(Set.of(RUNS));
        assertThat(after(LONG, 10, 5)).isEqualTo(Status.DOWN);
    }

    @Test
    void a_broker_that_is_away_is_not_the_consumers_fault() {
        after(Duration.ZERO, 10, 5);
        now = now.plus(LONG);
        readings.clear();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(after(LONG, 10, 5)).isEqualTo(Status.UP);
    }
}
