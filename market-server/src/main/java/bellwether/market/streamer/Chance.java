package bellwether.market.streamer;

/** Numbers that look random and are always the same for the same symbol and moment. */
final class Chance {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Chance() {}

    /** Not negative. */
    static long of(String symbol, long moment) {
        return mix(mix(symbol.hashCode() * 31L) + moment * GOLDEN) >>> 1;
    }

    /** Evenly spread in [0, 1), by the upper bits. */
    static double share(long chance) {
        return (chance >>> 10) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
