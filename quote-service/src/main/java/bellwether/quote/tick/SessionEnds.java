package bellwether.quote.tick;

import bellwether.contract.InstrumentKind;
import bellwether.contract.Tick;
import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Until when the part of the trading day goes on in which a tick was made. */
@ApplicationScoped
public class SessionEnds {
    private static final Duration AFTER_THE_CLOSE = Duration.ofHours(4);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(SessionEnds.class);

    private final LatestTicks latest;
    private final Instruments instruments;
    private final Map<String, TradingCalendar> calendars = new ConcurrentHashMap<>();
    private Instant nextLook = Instant.EPOCH;

    SessionEnds(LatestTicks latest, Instruments instruments) {
        this.latest = latest;
        this.instruments = instruments;
    }

    /** Looks up what is not yet known of instruments, now and then: prices don't wait for the database. */
    public synchronized void prepare(Collection<Tick> ticks) {
        boolean allKnown = ticks.stream().allMatch(tick -> calendars.containsKey(tick.symbol()));
        if (allKnown || Instant.now().isBefore(nextLook)) {
            return;
        }
        List<String> unknown = latest.all().stream()
                .map(Tick::symbol)
                .filter(symbol -> !calendars.containsKey(symbol))
                .toList();
        nextLook = Instant.now().plus(LOOK_EVERY);
        try {
            instruments.findListed(unknown).forEach(this::keep);
        } catch (RuntimeException e) {
            LOG.debugf(e, "the ends of sessions are not known for now");
        }
    }

    private void keep(Listed listed) {
        InstrumentKind kind = listed.kind();
        if (kind != null) {
            calendars.put(listed.symbol(), TradingCalendar.forInstrument(kind, listed.mic()));
        }
    }

    /** Null if it can't be told: the instrument is not known, its exchange has no session on that day, or it is night. */
    public @Nullable Instant of(Tick tick) {
        TradingCalendar calendar = calendars.get(tick.symbol());
        if (calendar == null) {
            return null;
        }
        Session session = calendar.session(LocalDate.ofInstant(tick.time(), calendar.zone()))
                .orElse(null);
        if (session == null) {
            return null;
        }
        return switch (tick.session()) {
            case PRE -> session.open();
            case REGULAR -> session.close();
            case POST -> session.close().plus(AFTER_THE_CLOSE);
            case OVERNIGHT -> null;
        };
    }
}
