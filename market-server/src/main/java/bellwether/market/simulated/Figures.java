package bellwether.market.simulated;

/** The figures of a bar, day or hour, as they are served: rounded, and with low ≤ open, close ≤ high. */
record Figures(float open, float high, float low, float close, long volume) {

    Figures times(float factor) {
        return new Figures(open * factor, high * factor, low * factor, close * factor, volume);
    }

    /** This bar followed by that one, as one. */
    Figures then(Figures next) {
        return new Figures(open, Math.max(high, next.high), Math.min(low, next.low), next.close, volume + next.volume);
    }
}
