package bellwether.market.replay;

import bellwether.market.Series;

/**
 * A day's bar as it stood in the middle of the session: made up from the finished bar, since files don't tell. It is
 * always the same for the same symbol and day, and lies within the finished bar.
 */
record LiveBar(float open, float high, float low, float close, long volume) {

    static LiveBar of(String symbol, Columns daily, int row) {
        float open = daily.open(row);
        float close = daily.close(row);
        if (!Float.isFinite(open)
                || !Float.isFinite(close)
                || !(daily.low(row) <= Math.min(open, close))
                || !(daily.high(row) >= Math.max(open, close))) {
            return new LiveBar(open, daily.high(row), daily.low(row), close, daily.volume(row));
        }
        long seed = mix(symbol.hashCode() * 31L + daily.keys()[row]);
        float price = between(open, close, 0.2 + 0.6 * share(seed));
        float high = between(Math.max(open, price), daily.high(row), share(mix(seed + 1)));
        float low = between(Math.min(open, price), daily.low(row), share(mix(seed + 2)));
        return new LiveBar(open, high, low, price, partOf(daily.volume(row), 0.4 + 0.3 * share(mix(seed + 3))));
    }

    private static long partOf(long volume, double share) {
        return volume == Series.NO_VOLUME ? volume : Math.round(volume * share);
    }

    /** Rounded to cents where that stays between the two. */
    private static float between(float from, float to, double share) {
        double exact = Decimals.of(from) + (Decimals.of(to) - Decimals.of(from)) * share;
        float cents = (float) (Math.rint(exact * 100) / 100);
        boolean within = cents >= Math.min(from, to) && cents <= Math.max(from, to);
        return within ? cents : from;
    }

    private static double share(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
