package bellwether.market.replay;

/** Turns floats into the decimals that they stand for. */
final class Decimals {
    private Decimals() {}

    /** The shortest decimal that reads as this float: 41.54, where a mere widening gives 41.5400009. */
    static double of(float price) {
        return Double.parseDouble(Float.toString(price));
    }
}
