package bellwether.market.replay;

import bellwether.contract.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what the prices of one symbol, as they were traded, are multiplied to be comparable with those of a given day: as
 * Yahoo does on that day, with all that happened until then and nothing later.
 */
final class Adjustments {
    private final List<Action.Split> splits;
    /** By ex-date: the sum of the day's amounts, per share as paid then. */
    private final TreeMap<LocalDate, Double> dividends;

    private Adjustments(List<Action.Split> splits, TreeMap<LocalDate, Double> dividends) {
        this.splits = splits;
        this.dividends = dividends;
    }

    static Adjustments of(List<Action> actions, LocalDate today) {
        List<Action.Split> splits = new ArrayList<>();
        TreeMap<LocalDate, Double> dividends = new TreeMap<>();
        for (Action action : actions) {
            if (!action.exDate().isAfter(today)) {
                switch (action) {
                    case Action.Split split -> splits.add(split);
                    case Action.Dividend dividend -> dividends.merge(dividend.exDate(), dividend.amount(), Double::sum);
                }
            }
        }
        splits.sort(Comparator.comparing(Action.Split::exDate));
        return new Adjustments(splits, dividends);
    }

    boolean isEmpty() {
        return splits.isEmpty() && dividends.isEmpty();
    }

    List<Action.Split> splits() {
        return splits;
    }

    /** By ex-date, per share as of today: divided by the ratios of all later splits. */
    Map<LocalDate, Double> dividends() {
        Map<LocalDate, Double> adjusted = new TreeMap<>();
        dividends.forEach((exDate, amount) -> adjusted.put(exDate, amount / ratioAfter(exDate)));
        return adjusted;
    }

    /** How many of today's shares one share of the end of that day has become. */
    double ratioAfter(LocalDate date) {
        double ratio = 1;
        for (int i = splits.size() - 1; i >= 0 && splits.get(i).exDate().isAfter(date); i--) {
            ratio *= splits.get(i).ratio();
        }
        return ratio;
    }

    /**
     * For each row, the product of {@code 1 − dividend ÷ the close before} over all later ex-dates, each on the
     * ex-date's share basis. A dividend before the first close changes nothing, nor does one of the whole price.
     */
    double[] dividendFactors(Columns daily, int rows) {
        double[] factors = new double[rows];
        double factor = 1;
        int end = rows;
        for (Map.Entry<LocalDate, Double> dividend : dividends.descendingMap().entrySet()) {
            int before = Math.min(rows, daily.countUntil(dividend.getKey().toEpochDay() - 1));
            Arrays.fill(factors, before, end, factor);
            end = before;
            factor *= factor(dividend.getKey(), dividend.getValue(), daily, before);
        }
        Arrays.fill(factors, 0, end, factor);
        return factors;
    }

    private double factor(LocalDate exDate, double amount, Columns daily, int before) {
        int row = before - 1;
        while (row >= 0 && !Float.isFinite(daily.close(row))) {
            row--;
        }
        if (row < 0) {
            return 1;
        }
        double ratio = ratioAfter(LocalDate.ofEpochDay(daily.keys()[row])) / ratioAfter(exDate);
        double factor = 1 - amount * ratio / Decimals.of(daily.close(row));
        return factor > 0 && factor <= 1 ? factor : 1;
    }
}
