package bellwether.ingest.stream;

import bellwether.contract.Instrument;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Topics;
import bellwether.contract.json.InstrumentCodec;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** The active instruments, as their topic tells them: from its start, and on as long as the stream runs. */
final class InstrumentsTopic implements Runnable, Supplier<Tracked> {
    private static final Logger LOG = Logger.getLogger(InstrumentsTopic.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final InstrumentCodec CODEC = new InstrumentCodec();

    private final Map<String, Object> config;
    private final AtomicReference<Optional<KafkaConsumer<String, byte[]>>> running =
            new AtomicReference<>(Optional.empty());
    private volatile boolean stopped;
    private volatile Tracked tracked = new Tracked(Map.of());

    /** @param broker how it is reached: bootstrap.servers and what belongs to it */
    InstrumentsTopic(Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "stream-instruments");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /** What is known at this moment; nothing until the topic has been read once. */
    @Override
    public Tracked get() {
        return tracked;
    }

    /** Reads until {@link #stop}. */
    @Override
    public void run() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                running.set(Optional.of(consumer));
                follow(consumer);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                LOG.warnf("The instruments can't be read for now: %s", e.getMessage());
                pause();
            } finally {
                running.set(Optional.empty());
            }
        }
    }

    /** Ends what {@link #run} does, from another thread. */
    void stop() {
        stopped = true;
        running.get().ifPresent(KafkaConsumer::wakeup);
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.INSTRUMENTS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            LOG.warnf("There is no topic %s for now", Topics.INSTRUMENTS);
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<String, TradingCalendar> active = new HashMap<>();
        while (!stopped) {
            boolean changed = false;
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                changed |= take(record, active);
            }
            boolean whole =
                    partitions.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L));
            if (whole && (changed || !tracked.calendars().keySet().equals(active.keySet()))) {
                tracked = new Tracked(active);
            }
        }
    }

    /** @return whether it changed anything */
    private static boolean take(ConsumerRecord<String, byte[]> record, Map<String, TradingCalendar> active) {
        if (record.key() == null) {
            return false;
        } else if (record.value() == null) {
            return active.remove(record.key()) != null;
        }
        try {
            Instrument instrument = CODEC.read(record.value());
            return instrument.active()
                    ? !Tracked.calendar(instrument.kind(), instrument.mic())
                            .equals(active.put(record.key(), Tracked.calendar(instrument.kind(), instrument.mic())))
                    : active.remove(record.key()) != null;
        } catch (MalformedRecord e) {
            // A service that stores instruments makes a dead letter of it.
            return false;
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
