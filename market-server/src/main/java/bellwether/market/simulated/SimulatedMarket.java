package bellwether.market.simulated;

import bellwether.contract.InstrumentKind;
import bellwether.market.Company;
import bellwether.market.Market;
import bellwether.market.Series;
import bellwether.reference.Listing;
import bellwether.reference.TradingCalendar;
import bellwether.reference.Universe;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The standard universe and the {@link Oddity odd instruments}, with made-up prices since 1990. The same symbol and
 * date give the same figures whenever and wherever they are asked for; only splits rewrite what was before them.
 */
public final class SimulatedMarket implements Market {
    private static final LocalDate EPOCH = LocalDate.of(1990, 1, 2);
    private static final double OLD_COMPANIES = 0.6;
    private static final int DAYS_OF_YOUNGER_LISTINGS = 24 * 365;

    private final InstantSource clock;
    private final TreeMap<String, Instrument> instruments = new TreeMap<>();

    private SimulatedMarket(InstantSource clock) {
        this.clock = clock;
    }

    /** A market whose now is the clock's: {@link InstantSource#system()} trades along with the world. */
    public static SimulatedMarket at(InstantSource clock) {
        SimulatedMarket market = new SimulatedMarket(clock);
        Universe.standard().listings().forEach(listing -> market.add(listing, null));
        for (Oddity oddity : Oddity.values()) {
            if (oddity != Oddity.DELISTED) {
                market.add(oddity.listing(), oddity);
            }
        }
        return market;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public List<Company> companies() {
        Instant now = now();
        return instruments.values().stream()
                .map(instrument -> instrument.company(now))
                .toList();
    }

    @Override
    public Optional<Company> find(String symbol) {
        return Optional.ofNullable(instruments.get(symbol)).map(instrument -> instrument.company(now()));
    }

    @Override
    public Series daily(String symbol, LocalDate from, LocalDate toInclusive) {
        return instrument(symbol).daily(from, toInclusive, now());
    }

    @Override
    public Series hourly(String symbol, LocalDate from, LocalDate toInclusive) {
        return instrument(symbol).hourly(from, toInclusive, now());
    }

    private Instrument instrument(String symbol) {
        Instrument instrument = instruments.get(symbol);
        if (instrument == null) {
            throw new IllegalArgumentException("Unknown symbol: " + symbol);
        }
        return instrument;
    }

    private void add(Listing listing, @Nullable Oddity oddity) {
        Company undated = Company.of(listing, EPOCH, listing.hourly());
        TradingCalendar calendar =
                TradingCalendar.forInstrument(listing.kind(), undated.venue().mic());
        LocalDate first = calendar.nextSession(listed(listing).minusDays(1));
        instruments.put(listing.symbol(), new Instrument(Company.of(listing, first, listing.hourly()), oddity));
    }

    /** Most companies are as old as the market; the others came in its first decades. */
    private static LocalDate listed(Listing listing) {
        Noise noise = Noise.of(listing.symbol());
        boolean old = listing.kind() != InstrumentKind.EQUITY || noise.uniform(Noise.Stream.TRAIT, 8) < OLD_COMPANIES;
        return old ? EPOCH : EPOCH.plusDays((long) (noise.uniform(Noise.Stream.TRAIT, 9) * DAYS_OF_YOUNGER_LISTINGS));
    }
}
