package bellwether.market.simulated;

import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes rows as Yahoo would, with the defects of the odd instruments. */
record Oddities(@Nullable Oddity oddity, Series.Builder series) {
    private static final int GLITCH = 100;
    private static final long SECONDS_IN_USUAL_SESSION = Duration.ofMinutes(390).toSeconds();

    /** @param odd whether it is a day for the instrument's defect, if it has one */
    void add(long stamp, Figures figures, float adjustedClose, boolean odd) {
        if (odd && oddity == Oddity.NULLS) {
            series.nulls(stamp);
        } else if (odd && oddity == Oddity.NAN) {
            float nan = Series.NAN_TEXT;
            series.bar(stamp, nan, nan, nan, nan, nan, figures.volume());
        } else if (odd && oddity == Oddity.GLITCH) {
            addDay(stamp, figures.times(GLITCH), adjustedClose * GLITCH);
        } else {
            addDay(stamp, figures, adjustedClose);
        }
    }

    private void addDay(long stamp, Figures figures, float adjustedClose) {
        series.bar(
                stamp, figures.open(), figures.high(), figures.low(), figures.close(), adjustedClose, figures.volume());
    }

    static void addHour(Series.Builder series, long stamp, Figures figures) {
        series.bar(
                stamp,
                figures.open(),
                figures.high(),
                figures.low(),
                figures.close(),
                Series.MISSING,
                figures.volume());
    }

    /** Trades after an early close, in hours that belong to no session. */
    static void addHoursAfterClose(Series.Builder series, SessionClock clock, Figures last, Instant now) {
        long usualEnd = clock.session().open().getEpochSecond() + SECONDS_IN_USUAL_SESSION;
        long stamp = clock.session().close().getEpochSecond();
        Figures flat = new Figures(last.close(), last.close(), last.close(), last.close(), last.volume() / 50);
        for (; stamp < usualEnd && stamp <= now.getEpochSecond(); stamp += 3600) {
            addHour(series, stamp, flat);
        }
    }

    static void addSplit(Series.Builder series, long stamp, Actions.Split split) {
        series.event(new CorporateEvent.Split(stamp, split.numerator(), split.denominator()));
    }

    static void addDividend(Series.Builder series, long stamp, double amount) {
        series.event(new CorporateEvent.Dividend(stamp, amount));
    }
}
