package bellwether.market.streamer;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Latest;
import bellwether.market.Market;
import bellwether.market.Series;
import bellwether.market.TradingPeriods;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The prices at which instruments trade at a moment: a walk around the price of the day's bar that never leaves what the
 * bar has reached, always the same for the same symbol and moment. Before and after the session it is one around the
 * close before, or the session's own.
 */
final class LivePrices {
    /** In the session an instrument trades in one of so many moments, else in one of many more. Powers of two. */
    private static final int SELDOM = 16;

    private static final int MORE_SELDOM = 128;
    private static final int DAYS_BACK = 10;
    /** Of the day's range so far. */
    private static final double STEP = 0.03;

    private static final double STEP_OUTSIDE = 0.002;
    private static final int PRE = 0;
    private static final int REGULAR = 1;
    private static final int POST = 2;

    private final Market market;
    private final Map<String, BarStamps> stamps = new ConcurrentHashMap<>();
    private final Map<String, Basis> bases = new ConcurrentHashMap<>();

    LivePrices(Market market) {
        this.market = market;
    }

    /** @param latest empty for what does not trade on that day: halted, or delisted */
    private record Basis(long minute, Optional<Latest> latest) {}

    /**
     * The price that is made at that moment; empty if none is.
     *
     * @param moment which one it is, counted in any way
     */
    Optional<Pricing> made(String symbol, long moment, Instant now) {
        long chance = Chance.of(symbol, moment);
        if (chance % SELDOM != 0) {
            return Optional.empty();
        }
        Company company = market.find(symbol).orElse(null);
        if (company == null) {
            return Optional.empty();
        }
        BarStamps days = stamps.computeIfAbsent(symbol, unused -> BarStamps.of(company));
        String state = TradingPeriods.current(company, days, now).stateAt(now);
        return switch (state) {
            case "REGULAR" -> within(company, days, now, Chance.share(chance));
            case "PRE", "POST" ->
                chance % MORE_SELDOM == 0
                        ? outside(company, days, now, state.equals("PRE"), Chance.share(chance))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Pricing> within(Company company, BarStamps days, Instant now, double chance) {
        return latest(company, days, now)
                .filter(bar -> days.date(bar.time()).equals(days.date(now)))
                .map(bar -> {
                    double range = Math.max(0, (double) bar.high() - bar.low());
                    double price = bar.price() + (2 * chance - 1) * STEP * range;
                    float made = rounded(Math.clamp(price, lowest(bar), highest(bar)), company.priceHint());
                    return pricing(company, bar, made, bar.previousClose(), REGULAR, now);
                });
    }

    private Optional<Pricing> outside(Company company, BarStamps days, Instant now, boolean before, double chance) {
        return latest(company, days, now)
                .filter(bar -> before || days.date(bar.time()).equals(days.date(now)))
                .map(bar -> {
                    double price = bar.price() * (1 + (2 * chance - 1) * STEP_OUTSIDE);
                    float made = rounded(price, company.priceHint());
                    return pricing(company, bar, made, bar.price(), before ? PRE : POST, now);
                });
    }

    /** Worked out once a minute, which is as often as it changes. */
    private Optional<Latest> latest(Company company, BarStamps days, Instant now) {
        long minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        Basis basis = bases.get(company.symbol());
        if (basis == null || basis.minute != minute) {
            LocalDate today = days.date(now);
            Series series = market.daily(company.symbol(), today.minusDays(DAYS_BACK), today);
            basis = new Basis(minute, Latest.of(series, days, market.now()));
            bases.put(company.symbol(), basis);
        }
        return basis.latest;
    }

    private static Pricing pricing(
            Company company, Latest bar, float price, float reference, int marketHours, Instant now) {
        boolean known = Float.isFinite(reference) && reference != 0;
        double change = known ? decimal(price) - decimal(reference) : 0;
        boolean begun = marketHours != PRE;
        return new Pricing(
                company.symbol(),
                price,
                now.toEpochMilli(),
                company.currency(),
                company.venue().code(),
                company.kind(),
                marketHours,
                known ? (float) (100 * change / decimal(reference)) : 0,
                begun ? bar.volume() : 0,
                begun ? bar.high() : Series.MISSING,
                begun ? bar.low() : Series.MISSING,
                rounded(change, company.priceHint()),
                company.shortName(),
                begun ? bar.open() : Series.MISSING,
                begun ? bar.previousClose() : bar.price(),
                company.priceHint());
    }

    private static double lowest(Latest bar) {
        return Float.isFinite(bar.low()) ? Math.min(bar.low(), bar.price()) : bar.price();
    }

    private static double highest(Latest bar) {
        return Float.isFinite(bar.high()) ? Math.max(bar.high(), bar.price()) : bar.price();
    }

    private static float rounded(double price, int decimals) {
        double steps = Math.pow(10, decimals);
        return (float) (Math.rint(price * steps) / steps);
    }

    /** Prices are reckoned with as they are written, not as a float widens. */
    private static double decimal(float price) {
        return Double.parseDouble(Float.toString(price));
    }
}
