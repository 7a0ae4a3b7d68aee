package bellwether.market.simulated;

/**
 * An hour's bar as it stands some minutes before its end. It only ever widens, and grows into the finished bar: the
 * price goes minute by minute from the open over the high and the low (or the low and the high) to the close.
 */
record UnfinishedHour(Noise noise, long address, PriceScale scale) {

    /**
     * @param minutes the hour's length; the last one of a session may be shorter
     * @param passed how many of them are over, fewer than all
     */
    Figures after(int passed, Figures whole, int minutes) {
        int first = 1 + (int) (noise.uniform(Noise.Stream.MINUTE, address * 3) * (minutes - 2));
        int second = 1 + (int) (noise.uniform(Noise.Stream.MINUTE, address * 3 + 1) * (minutes - 2));
        boolean highFirst = (noise.bits(Noise.Stream.MINUTE, address * 3 + 2) & 1) == 0;
        int early = Math.min(first, second);
        int late = Math.max(first, second) + 1;
        float atEarly = highFirst ? whole.high() : whole.low();
        float atLate = highFirst ? whole.low() : whole.high();
        float now = passed <= early
                ? between(whole.open(), atEarly, passed, early)
                : passed <= late
                        ? between(atEarly, atLate, passed - early, late - early)
                        : between(atLate, whole.close(), passed - late, minutes - late);
        float high = Math.max(whole.open(), now);
        float low = Math.min(whole.open(), now);
        if (passed >= early) {
            high = Math.max(high, atEarly);
            low = Math.min(low, atEarly);
        }
        if (passed >= late) {
            high = Math.max(high, atLate);
            low = Math.min(low, atLate);
        }
        return new Figures(whole.open(), high, low, now, whole.volume() * passed / minutes);
    }

    private float between(float from, float to, int part, int of) {
        float price = scale.stepped(from + (double) (to - from) * part / of);
        return Math.clamp(price, Math.min(from, to), Math.max(from, to));
    }
}
