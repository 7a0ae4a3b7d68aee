package bellwether.quote.tick;

import bellwether.contract.MalformedRecord;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.TickCodec;
import bellwether.service.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the ticks. Each pod reads all of them, so there is no group and no offset: it begins a little before the end,
 * for the latest of each symbol, and is told the rest as it comes.
 */
@ApplicationScoped
class TickFeed {
    private static final Logger LOG = Logger.getLogger(TickFeed.class);
    /** Some minutes of a busy market. */
    private static final long RECORDS_BACK = 2_000;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final TickCodec CODEC = new TickCodec();

    private final Map<String, Object> config;
    private final LatestTicks ticks;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final AtomicReference<Optional<KafkaConsumer<String, byte[]>>> running =
            new AtomicReference<>(Optional.empty());
    private volatile boolean stopped;
    private final Thread thread = Thread.ofPlatform().name("ticks").daemon().unstarted(this::run);

    TickFeed(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            LatestTicks ticks,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.ticks = ticks;
        this.deadLetters = deadLetters;
        this.meters = meters;
        config = new HashMap<>(broker);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "quote-service-ticks");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    }

    void start(@Observes StartupEvent event) {
        meters.gauge("bellwether.ticks.newest.seconds", ticks, LatestTicks::newestSeconds);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        running.get().ifPresent(KafkaConsumer::wakeup);
        thread.join(STOP_LIMIT);
    }

    private void run() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                running.set(Optional.of(consumer));
                follow(consumer);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                LOG.warnf("No live prices for now: %s", e.getMessage());
                pause();
            } finally {
                running.set(Optional.empty());
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TICKS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long first = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(first, ends.getOrDefault(partition, 0L) - RECORDS_BACK));
        }
        while (!stopped) {
            int count = 0;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                boolean news = record.offset()
                        >= ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                take(record, news);
                count++;
            }
            meters.counter("bellwether.records.consumed", "topic", Topics.TICKS).increment(count);
        }
    }

    /** @param news false for a record that may have been read before this start, and been refused then */
    private void take(ConsumerRecord<String, byte[]> record, boolean news) {
        if (record.value() == null) {
            return;
        }
        try {
            Tick tick = CODEC.read(record.value());
            if (tick.symbol().equals(record.key())) {
                ticks.take(tick);
            } else {
                refuse(record, news, "wrong-key", "the value belongs under the key " + tick.symbol());
            }
        } catch (MalformedRecord e) {
            refuse(record, news, "malformed", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            refuse(record, news, "malformed", "the reader fails: " + e);
        }
    }

    private void refuse(ConsumerRecord<String, byte[]> record, boolean news, String kind, String reason) {
        if (news) {
            DeadLetters.await(List.of(deadLetters.send(record, reason)));
            meters.counter("bellwether.records.refused", "topic", record.topic(), "reason", kind)
                    .increment();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
