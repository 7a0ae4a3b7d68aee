package bellwether.market.replay;

import bellwether.contract.Action;
import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import bellwether.reference.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the files hold of one symbol, as it was traded, and how it looks on a given day.
 *
 * @param daily keys are days since 1970
 * @param hourly keys are minutes since 1970 on the exchange's clock
 * @param actions empty where the files' prices are adjusted already
 */
record Tape(Company company, BarStamps stamps, Columns daily, Columns hourly, List<Action> actions) {
    /** All daily bars and events up to today, adjusted as of today. */
    Series dailyAsOf(Today today) {
        Adjustments adjustments = Adjustments.of(actions, today.date());
        int rows = daily.countUntil(today.date().toEpochDay());
        double[] dividendFactors = adjustments.dividendFactors(daily, rows);
        Series.Builder series = Series.builder(rows);
        for (int row = 0; row < rows; row++) {
            LocalDate date = LocalDate.ofEpochDay(daily.keys()[row]);
            double ratio = adjustments.ratioAfter(date);
            if (date.equals(today.date()) && isCurrent(date, today.now())) {
                addCurrent(series, row, date, today);
            } else {
                float close = split(daily.close(row), ratio);
                series.bar(
                        stamps.daily(date),
                        split(daily.open(row), ratio),
                        split(daily.high(row), ratio),
                        split(daily.low(row), ratio),
                        close,
                        dividendFactors[row] == 1 ? close : scaled(daily.close(row), dividendFactors[row] / ratio),
                        split(daily.volume(row), ratio));
            }
        }
        addEvents(series, adjustments);
        return series.build();
    }

    /** All hourly bars that have ended by now, adjusted for splits as of today. */
    Series hourlyAsOf(Today today) {
        Adjustments adjustments = Adjustments.of(actions, today.date());
        int rows = hourly.countUntil((today.date().toEpochDay() + 1) * PriceFiles.MINUTES_A_DAY - 1);
        Series.Builder series = Series.builder(rows);
        HourStamps hours = new HourStamps(stamps);
        for (int row = 0; row < rows; row++) {
            long stamp = hours.stamp(hourly.keys()[row]);
            if (today.live() && hours.end(hourly.keys()[row]) > today.now().getEpochSecond()) {
                break;
            }
            double ratio = adjustments.ratioAfter(HourStamps.date(hourly.keys()[row]));
            series.bar(
                    stamp,
                    split(hourly.open(row), ratio),
                    split(hourly.high(row), ratio),
                    split(hourly.low(row), ratio),
                    split(hourly.close(row), ratio),
                    Series.MISSING,
                    split(hourly.volume(row), ratio));
        }
        return series.build();
    }

    /** Whether that day is the exchange's own today, with its session begun. */
    private boolean isCurrent(LocalDate date, Instant now) {
        return stamps.date(now).equals(date) && stamps.daily(date) <= now.getEpochSecond();
    }

    /** No event of today or earlier changes the current day's bar. */
    private void addCurrent(Series.Builder series, int row, LocalDate date, Today today) {
        Session session = stamps.session(date);
        LiveBar bar = today.now().isBefore(session.close())
                ? LiveBar.of(company.symbol(), daily, row)
                : new LiveBar(daily.open(row), daily.high(row), daily.low(row), daily.close(row), daily.volume(row));
        series.bar(
                stamps.lastTrade(date, today.now()),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.close(),
                bar.volume());
    }

    private void addEvents(Series.Builder series, Adjustments adjustments) {
        for (Action.Split split : adjustments.splits()) {
            series.event(
                    new CorporateEvent.Split(stamps.daily(split.exDate()), split.numerator(), split.denominator()));
        }
        adjustments
                .dividends()
                .forEach((exDate, amount) -> series.event(new CorporateEvent.Dividend(stamps.daily(exDate), amount)));
    }

    private static float split(float price, double ratio) {
        return ratio == 1 ? price : scaled(price, 1 / ratio);
    }

    private static float scaled(float price, double factor) {
        return Float.isFinite(price) ? (float) (Decimals.of(price) * factor) : price;
    }

    private static long split(long volume, double ratio) {
        return ratio == 1 || volume == Series.NO_VOLUME ? volume : Math.round(volume * ratio);
    }
}
