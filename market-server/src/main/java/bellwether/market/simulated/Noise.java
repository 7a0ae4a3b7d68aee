package bellwether.market.simulated;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers by address: the same seed, stream and index give the same number on any machine, in any order.
 *
 * @param seed tells one source of chance from another, as from {@link #of}
 */
record Noise(long seed) {
    /** Another constant would make another market. */
    private static final long MARKET_SEED = 0x42656c6c77657468L;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double SQRT_3 = Math.sqrt(3);

    /** What a number is for. Each use has its own stream, so that a new one changes none of the others. */
    enum Stream {
        TRAIT(1),
        SHOCK(2),
        FAT_TAIL(3),
        CALM(4),
        GAP(5),
        HIGH(6),
        LOW(7),
        VOLUME(8),
        NEWS(9),
        ACTION(10),
        HOUR(11),
        HOUR_HIGH(12),
        HOUR_LOW(13),
        HOUR_VOLUME(14),
        MINUTE(15);

        private final int number;

        Stream(int number) {
            this.number = number;
        }
    }

    static Noise of(String name) {
        long hash = MARKET_SEED;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = mix(hash + b);
        }
        return new Noise(hash);
    }

    long bits(Stream stream, long index) {
        return mix(mix(seed + stream.number * GOLDEN) + index * GOLDEN);
    }

    /** Evenly spread in [0, 1). */
    double uniform(Stream stream, long index) {
        return (bits(stream, index) >>> 11) * 0x1.0p-53;
    }

    /** Nearly normal with mean 0 and deviation 1, never beyond 3.47: the sum of four even numbers of 16 bits. */
    double normal(Stream stream, long index) {
        return normal(bits(stream, index));
    }

    /** A normal number that wanders slowly: it is drawn anew every {@code period} and interpolated in between. */
    double wandering(Stream stream, long index, int period) {
        long cell = Math.floorDiv(index, period);
        double share = Math.floorMod(index, period) / (double) period;
        double eased = share * share * (3 - 2 * share);
        long offset = (long) period << 40;
        double from = normal(stream, offset + cell);
        return from + (normal(stream, offset + cell + 1) - from) * eased;
    }

    private static double normal(long bits) {
        long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum * 0x1.0p-16 - 2) * SQRT_3;
    }

    /** The finalizer of SplitMix64: every bit of the result depends on every bit of the value. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
