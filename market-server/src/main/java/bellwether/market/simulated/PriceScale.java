package bellwether.market.simulated;

/**
 * From the path's prices to those served at a given moment.
 *
 * @param splits what all prices are multiplied with, for the splits after the anchor year's start
 * @param steps how many price steps there are in one unit of currency: 100 for cents
 */
record PriceScale(double splits, double steps) {

    static PriceScale of(double splits, int decimals) {
        double steps = 1;
        for (int i = 0; i < decimals; i++) {
            steps *= 10;
        }
        return new PriceScale(splits, steps);
    }

    float price(double pathPrice) {
        return stepped(pathPrice * splits);
    }

    /** On the nearest step, one step at least. */
    float stepped(double price) {
        return (float) (Math.max(1, Math.rint(price * steps)) / steps);
    }

    long volume(double pathVolume) {
        return Math.round(pathVolume / splits);
    }
}
