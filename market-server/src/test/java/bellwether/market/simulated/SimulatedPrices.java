package bellwether.market.simulated;

import bellwether.market.Company;
import bellwether.market.Series;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests look at: markets at a given moment, and figures of their series. */
final class SimulatedPrices {
    /** A Friday evening in New York: all sessions of the day are over but crypto's. */
    static final Instant EVENING = Instant.parse("2026-11-20T23:30:00Z");

    private SimulatedPrices() {}

    static SimulatedMarket marketAt(Instant now) {
        return SimulatedMarket.at(InstantSource.fixed(now));
    }

    static Series years(SimulatedMarket market, String symbol, int years) {
        LocalDate today = LocalDate.of(2026, 11, 20);
        return market.daily(symbol, today.minusYears(years), today);
    }

    static LocalDate date(Company company, Series series, int row) {
        return LocalDate.ofInstant(
                Instant.ofEpochSecond(series.stamp(row)), company.venue().zone());
    }

    static List<String> rows(Series series) {
        return IntStream.range(0, series.size())
                .mapToObj(row -> row(series, row))
                .toList();
    }

    static String row(Series series, int row) {
        List<String> figures = new ArrayList<>();
        figures.add(Instant.ofEpochSecond(series.stamp(row)).toString());
        for (Series.Column column : Series.Column.values()) {
            figures.add(Float.toString(series.price(column, row)));
        }
        figures.add(Long.toString(series.volume(row)));
        return String.join(" ", figures);
    }

    static double[] logReturns(Series series) {
        return IntStream.range(1, series.size())
                .mapToDouble(row -> Math.log(series.close(row) / (double) series.close(row - 1)))
                .toArray();
    }

    static double deviation(double[] values) {
        return Math.sqrt(centralMoment(values, 2));
    }

    static double kurtosis(double[] values) {
        return centralMoment(values, 4) / Math.pow(centralMoment(values, 2), 2);
    }

    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double together = 0;
        for (int i = 0; i < a.length; i++) {
            together += (a[i] - meanA) * (b[i] - meanB);
        }
        return together / a.length / deviation(a) / deviation(b);
    }

    private static double centralMoment(double[] values, int power) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean, power))
                .average()
                .orElseThrow();
    }
}
