package bellwether.quote.seasonality;

import bellwether.quote.seasonality.Observations.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Means by month and column.
 *
 * @param columns as {@link Columns} numbers them
 * @param value one list for each month; null in a cell without observations
 * @param count observations of each cell
 */
record Matrix(List<Integer> columns, List<List<@Nullable Double>> value, List<List<Integer>> count) {
    static final List<Integer> MONTHS =
            IntStream.rangeClosed(1, Month.values().length).boxed().toList();

    private static final int DECIMALS = 9;

    static Matrix of(List<Observation> observations, Columns kind, List<Integer> columns) {
        double[][] sums = new double[MONTHS.size()][columns.size()];
        int[][] counts = new int[MONTHS.size()][columns.size()];
        for (Observation one : observations) {
            int row = one.start().getMonthValue() - 1;
            int column = kind.of(one.bar()) - columns.getFirst();
            sums[row][column] += one.figure();
            counts[row][column]++;
        }
        List<List<@Nullable Double>> value = new ArrayList<>();
        List<List<Integer>> count = new ArrayList<>();
        for (int row = 0; row < sums.length; row++) {
            value.add(means(sums[row], counts[row]));
            count.add(IntStream.of(counts[row]).boxed().toList());
        }
        return new Matrix(columns, value, count);
    }

    private static List<@Nullable Double> means(double[] sums, int[] counts) {
        List<@Nullable Double> means = new ArrayList<>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            means.add(counts[i] == 0 ? null : Double.valueOf(rounded(sums[i] / counts[i])));
        }
        return Collections.unmodifiableList(means);
    }

    /** So that the order in which doubles are added does not show. */
    private static double rounded(double mean) {
        return BigDecimal.valueOf(mean)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
