package bellwether.market.simulated;

/** How one session runs, from the close before it to its own. */
final class DayShape {
    private static final double LARGEST_SWELL = 2.2;

    private DayShape() {}

    /**
     * @param day since 1970
     * @param before logarithm of the previous session's close
     * @param end logarithm of this session's close
     */
    static Figures of(Traits traits, double ordinaryMove, long day, double before, double end, PriceScale scale) {
        Noise noise = traits.noise();
        double move = end - before;
        double calm = Math.max(0.45, 1 + 0.7 * Factor.nervousness(noise, day)) * ordinaryMove;
        double gap = traits.nightly() * (0.45 * move + 0.32 * calm * noise.normal(Noise.Stream.GAP, day));
        double start = before + gap;
        double high = Math.max(start, end) + 0.5 * calm * Math.abs(noise.normal(Noise.Stream.HIGH, day));
        double low = Math.min(start, end) - 0.5 * calm * Math.abs(noise.normal(Noise.Stream.LOW, day));
        return new Figures(
                scale.price(StrictMath.exp(start)),
                scale.price(StrictMath.exp(high)),
                scale.price(StrictMath.exp(low)),
                scale.price(StrictMath.exp(end)),
                volume(traits, Math.abs(move) / ordinaryMove, day, scale));
    }

    /** Large moves bring volume: about twice the usual at three times the ordinary move. */
    private static long volume(Traits traits, double size, long day, PriceScale scale) {
        if (traits.volume() == 0) {
            return 0;
        }
        double swell = Math.min(LARGEST_SWELL, 0.42 * (size - 0.75));
        double chance = 0.24 * traits.noise().normal(Noise.Stream.VOLUME, day);
        return scale.volume(traits.volume() * StrictMath.exp(swell + chance));
    }
}
