package bellwether.ingest.stream;

import bellwether.contract.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The way of a frame into the queue. Whatever a frame is, the stream goes on; of each kind of refusal the first is told. */
final class Intake implements Consumer<String> {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final String REPLAY = "replay";
    private static final long TELL_AGAIN_SECONDS = 60;
    private static final int ENOUGH_TO_TELL = 120;

    private final String source;
    private final InstantSource clock;
    private final TickQueue queue;
    private final StreamMeters meters;
    private final TickMaker maker = new TickMaker();
    private final Map<String, Instant> told = new HashMap<>();
    private volatile Set<String> wanted = Set.of();

    Intake(String source, InstantSource clock, TickQueue queue, StreamMeters meters) {
        this.source = source;
        this.clock = clock;
        this.queue = queue;
        this.meters = meters;
    }

    /** The symbols that were subscribed to: others are refused, so that nobody fills the queue. */
    void want(Set<String> symbols) {
        wanted = symbols;
    }

    @Override
    public void accept(String frame) {
        meters.received();
        try {
            Optional<byte[]> message = Frame.message(frame);
            if (message.isPresent()) {
                take(PricingData.read(message.get()));
            }
        } catch (BadFrame e) {
            refuse(e.kind(), String.valueOf(e.getMessage()), frame);
        } catch (RuntimeException e) {
            refuse("defect", "the reader fails: " + e, frame);
        }
    }

    private void take(PricingData data) throws BadFrame {
        if (data.heartbeat()) {
            return;
        } else if (!wanted.contains(data.symbol())) {
            throw new BadFrame("unasked", data.symbol() + " was not subscribed to");
        }
        Optional<Tick> made = maker.make(data, source, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (made.isEmpty()) {
            meters.repeated();
            return;
        }
        if (!source.equals(REPLAY)) {
            meters.delay(made.get().time(), made.get().receivedAt());
        }
        if (queue.add(made.get())) {
            meters.skipped();
        }
    }

    private void refuse(String kind, String reason, String frame) {
        meters.refused(kind);
        Instant now = clock.instant();
        Instant before = told.get(kind);
        if (before == null || before.plusSeconds(TELL_AGAIN_SECONDS).isBefore(now)) {
            told.put(kind, now);
            LOG.warnf("Refused: %s. The frame begins: %s", reason, beginning(frame));
        }
    }

    private static String beginning(String frame) {
        return frame.substring(0, Math.min(frame.length(), ENOUGH_TO_TELL)).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
