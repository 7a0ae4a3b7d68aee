package bellwether.market.simulated;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a session into bars of an hour that add up to its day: the first open, the last close, the highest high, the
 * lowest low and the sum of the volumes are the day's.
 */
record SessionHours(Noise noise, long day, PriceScale scale) {
    private static final int MOST_HOURS = 32;

    List<Figures> cut(Figures whole, int hours) {
        float[] ends = ends(whole, hours);
        int highest = 0;
        int lowest = 0;
        for (int hour = 1; hour < hours; hour++) {
            highest = top(ends, hour) > top(ends, highest) ? hour : highest;
            lowest = bottom(ends, hour) < bottom(ends, lowest) ? hour : lowest;
        }
        long[] volumes = volumes(whole.volume(), hours);
        List<Figures> bars = new ArrayList<>(hours);
        for (int hour = 0; hour < hours; hour++) {
            bars.add(new Figures(
                    ends[hour],
                    hour == highest
                            ? whole.high()
                            : wick(whole, top(ends, hour), whole.high(), Noise.Stream.HOUR_HIGH, hour),
                    hour == lowest
                            ? whole.low()
                            : wick(whole, bottom(ends, hour), whole.low(), Noise.Stream.HOUR_LOW, hour),
                    ends[hour + 1],
                    volumes[hour]));
        }
        return bars;
    }

    UnfinishedHour unfinished(int hour) {
        return new UnfinishedHour(noise, address(hour), scale);
    }

    /** The price at each hour's start, and at the end: a random bridge from the open to the close. */
    private float[] ends(Figures whole, int hours) {
        double[] walk = new double[hours + 1];
        for (int hour = 1; hour <= hours; hour++) {
            walk[hour] = walk[hour - 1] + noise.normal(Noise.Stream.HOUR, address(hour));
        }
        double step = (whole.high() - whole.low()) * 0.5 / Math.sqrt(hours);
        float[] ends = new float[hours + 1];
        for (int hour = 1; hour < hours; hour++) {
            double share = (double) hour / hours;
            double straight = whole.open() + (whole.close() - whole.open()) * share;
            ends[hour] = within(whole, reflected(whole, straight + step * (walk[hour] - share * walk[hours])));
        }
        ends[0] = whole.open();
        ends[hours] = whole.close();
        return ends;
    }

    /** Goes part of the way from a price to the day's limit: the limit itself belongs to one hour alone. */
    private float wick(Figures whole, float from, float limit, Noise.Stream stream, int hour) {
        double share = noise.uniform(stream, address(hour));
        return within(whole, from + (limit - (double) from) * 0.6 * share * share);
    }

    /** Most is traded in the first and the last hour. */
    private long[] volumes(long whole, int hours) {
        double[] weights = new double[hours];
        double sum = 0;
        for (int hour = 0; hour < hours; hour++) {
            double fromMiddle = hours == 1 ? 0 : 2.0 * hour / (hours - 1) - 1;
            double chance = 0.8 + 0.4 * noise.uniform(Noise.Stream.HOUR_VOLUME, address(hour));
            weights[hour] = (1 + 1.3 * fromMiddle * fromMiddle) * chance;
            sum += weights[hour];
        }
        long[] volumes = new long[hours];
        long rest = whole;
        for (int hour = 0; hour < hours - 1; hour++) {
            volumes[hour] = (long) (whole * (weights[hour] / sum));
            rest -= volumes[hour];
        }
        volumes[hours - 1] = rest;
        return volumes;
    }

    /** What would leave the day's range turns back into it. */
    private static double reflected(Figures whole, double price) {
        return price > whole.high()
                ? 2.0 * whole.high() - price
                : price < whole.low() ? 2.0 * whole.low() - price : price;
    }

    private float within(Figures whole, double price) {
        return Math.clamp(scale.stepped(price), whole.low(), whole.high());
    }

    private long address(int hour) {
        return day * MOST_HOURS + hour;
    }

    private static float top(float[] ends, int hour) {
        return Math.max(ends[hour], ends[hour + 1]);
    }

    private static float bottom(float[] ends, int hour) {
        return Math.min(ends[hour], ends[hour + 1]);
    }
}
