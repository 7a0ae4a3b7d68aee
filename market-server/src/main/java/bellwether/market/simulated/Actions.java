package bellwether.market.simulated;

import bellwether.contract.InstrumentKind;
import bellwether.reference.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The splits and dividends of one instrument. They belong to the market's history: what has once happened is never
 * taken back, however the clock moves on.
 */
record Actions(
        Traits traits,
        InstrumentKind kind,
        TradingCalendar calendar,
        PricePath path,
        @Nullable Oddity oddity) {
    static final LocalDate ODD_SPLITS_FROM = LocalDate.of(2025, 1, 2);

    private static final LocalDate ANCHOR = LocalDate.of(WalkingPath.ANCHOR_YEAR, 1, 1);
    private static final double SPLITS_A_YEAR = 0.02;

    /** @param numerator new shares for {@code denominator} old ones */
    record Split(LocalDate exDate, int numerator, int denominator) {}

    /** @param amount per share as of the anchor year's start */
    record Dividend(LocalDate exDate, double amount) {}

    /** In (after, until], oldest first. */
    List<Split> splits(LocalDate after, LocalDate until) {
        List<Split> splits = new ArrayList<>();
        if (oddity == Oddity.SPLIT || oddity == Oddity.SPLIT_IN_TURN) {
            addSplitsInTurn(splits, after, until);
        } else if (oddity == null && kind == InstrumentKind.EQUITY) {
            for (int year = after.getYear(); year <= until.getYear(); year++) {
                addSplitOf(year, splits, after, until);
            }
        }
        return splits;
    }

    /** What prices of the path are multiplied with to be those as of that date. */
    double splitFactor(LocalDate asOf) {
        double factor = 1;
        for (Split split : splits(ANCHOR, asOf)) {
            factor = factor * split.denominator() / split.numerator();
        }
        for (Split split : splits(asOf, ANCHOR)) {
            factor = factor * split.numerator() / split.denominator();
        }
        return factor;
    }

    /** In (after, until], oldest first. */
    List<Dividend> dividends(LocalDate after, LocalDate until) {
        List<Dividend> dividends = new ArrayList<>();
        if (oddity == Oddity.DIVIDEND) {
            addWeekly(dividends, after, until);
        } else if (oddity == null && traits.dividendYield() > 0) {
            for (int year = after.getYear(); year <= until.getYear(); year++) {
                addQuarterly(year, dividends, after, until);
            }
        }
        return dividends;
    }

    private void addSplitsInTurn(List<Split> splits, LocalDate after, LocalDate until) {
        LocalDate start = after.isBefore(ODD_SPLITS_FROM) ? ODD_SPLITS_FROM.minusDays(1) : after;
        int turn = calendar.sessionsBetween(ODD_SPLITS_FROM.minusDays(1), start) + (oddity == Oddity.SPLIT ? 0 : 1);
        for (LocalDate date = calendar.nextSession(start); !date.isAfter(until); date = calendar.nextSession(date)) {
            turn++;
            splits.add(turn % 2 == 0 ? new Split(date, 4, 1) : new Split(date, 1, 4));
        }
    }

    private void addSplitOf(int year, List<Split> splits, LocalDate after, LocalDate until) {
        if (traits.noise().uniform(Noise.Stream.ACTION, year) < SPLITS_A_YEAR) {
            int day = (int) (traits.noise().uniform(Noise.Stream.ACTION, year * 100L) * 350);
            LocalDate exDate = calendar.nextSession(LocalDate.of(year, 1, 4).plusDays(day));
            if (exDate.isAfter(after) && !exDate.isAfter(until)) {
                splits.add(new Split(exDate, 2 + Math.floorMod(day, 3), 1));
            }
        }
    }

    private void addQuarterly(int year, List<Dividend> dividends, LocalDate after, LocalDate until) {
        int month = (int) (traits.noise().uniform(Noise.Stream.ACTION, -1) * 3);
        int day = 3 + (int) (traits.noise().uniform(Noise.Stream.ACTION, -2) * 20);
        for (int quarter = 0; quarter < 4; quarter++) {
            LocalDate exDate = calendar.nextSession(LocalDate.of(year, 1 + quarter * 3 + month, day));
            if (exDate.isAfter(after) && !exDate.isAfter(until)) {
                dividends.add(new Dividend(exDate, amount(year, traits.dividendYield() / 4)));
            }
        }
    }

    private void addWeekly(List<Dividend> dividends, LocalDate after, LocalDate until) {
        LocalDate monday = after.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(until); monday = monday.plusWeeks(1)) {
            LocalDate exDate = calendar.nextSession(monday.minusDays(1));
            if (exDate.isAfter(after) && !exDate.isAfter(until)) {
                dividends.add(new Dividend(exDate, amount(exDate.getYear(), 0.001)));
            }
        }
    }

    /** The same through the year, in cents: a share of the price in which the year began. */
    private double amount(int year, double share) {
        LocalDate before = calendar.previousSession(LocalDate.of(year, 1, 1));
        return Math.max(1, Math.rint(StrictMath.exp(path.logClose(before)) * share * 100)) / 100;
    }
}
