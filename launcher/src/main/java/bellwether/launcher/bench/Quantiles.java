package bellwether.launcher.bench;

import java.util.Arrays;
import java.util.Collection;

/** Order statistics of some samples. */
final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Quantiles of(Collection<Double> samples) {
        double[] sorted = samples.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** @param share from 0 to 1; NaN without samples */
    double at(double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    double median() {
        return at(0.5);
    }
}
