package bellwether.quote.freshness;

import bellwether.contract.InstrumentKind;
import bellwether.contract.Run;
import bellwether.reference.TradingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Counts the sessions that the stored bars are behind, on New York's calendar.
 *
 * <p>Only instruments that trade in New York are asked for their newest session, as currencies and other exchanges have
 * other days; if none is tracked, all are asked. A session counts as there once half of them have it: one share that is
 * halted or delisted makes nothing stale, and one that came first makes nothing fresh.
 *
 * <p>A session is expected from a while after its close on (the grace), in which the evening's run normally loads it: until
 * then its absence is as it should be, and nothing is late.
 *
 * <p>A replay lives in the past, so its clock is the market's own, as the last run saw it; until the first run has ended,
 * the newest trade that a bar tells of.
 */
@ApplicationScoped
public class Freshness {
    static final String REPLAY = "replay";
    private static final TradingCalendar CALENDAR = TradingCalendar.ofMic("XNYS");
    private static final Set<String> WITHOUT_EXCHANGE =
            Set.of(InstrumentKind.CURRENCY.wireName(), InstrumentKind.CRYPTO.wireName());

    private final NewestBars newestBars;
    private final Runs runs;
    private final Clock clock;
    private final Duration grace;

    Freshness(
            NewestBars newestBars,
            Runs runs,
            Clock clock,
            @ConfigProperty(name = "bellwether.freshness.grace") Duration grace) {
        this.newestBars = newestBars;
        this.runs = runs;
        this.clock = clock;
        this.grace = grace;
    }

    public FreshnessView now() {
        return count(newestBars.list(), runs.findLast().orElse(null), clock, grace);
    }

    static FreshnessView count(List<Newest> instruments, @Nullable Run lastRun, Clock clock, Duration grace) {
        String source = source(instruments, lastRun);
        Instant now = REPLAY.equals(source) ? replayClock(instruments, lastRun, clock) : clock.instant();
        LocalDate expected = CALENDAR.lastFinishedSession(now.minus(grace));
        LocalDate last = lastSession(instruments);
        Integer behind = last == null ? null : Integer.valueOf(CALENDAR.sessionsBetween(last, expected));
        return new FreshnessView(
                FreshnessView.State.of(behind).wireName(),
                last,
                expected,
                behind,
                instruments.size(),
                (int) instruments.stream().filter(i -> i.session() != null).count(),
                (int) instruments.stream().filter(Newest::live).count(),
                source,
                latest(instruments.stream().map(Newest::fetchedAt)),
                now,
                lastRun == null ? null : FreshnessView.RunView.of(lastRun));
    }

    private static @Nullable String source(List<Newest> instruments, @Nullable Run lastRun) {
        if (lastRun != null) {
            return lastRun.source();
        }
        return instruments.stream()
                .filter(i -> i.fetchedAt() != null)
                .max(Comparator.comparing(i -> Objects.requireNonNull(i.fetchedAt())))
                .map(Newest::source)
                .orElse(null);
    }

    private static Instant replayClock(List<Newest> instruments, @Nullable Run lastRun, Clock clock) {
        if (lastRun != null) {
            return lastRun.marketTime();
        }
        Instant traded = latest(instruments.stream().map(Newest::exchangeTime));
        return traded == null ? clock.instant() : traded;
    }

    private static @Nullable LocalDate lastSession(List<Newest> instruments) {
        List<Newest> inNewYork = instruments.stream()
                .filter(i -> "America/New_York".equals(i.timeZone()) && !WITHOUT_EXCHANGE.contains(i.kind()))
                .toList();
        List<Newest> asked = inNewYork.isEmpty() ? instruments : inNewYork;
        return asked.stream()
                .map(Newest::session)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .skip((asked.size() - 1) / 2)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant latest(Stream<@Nullable Instant> instants) {
        return instants.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
