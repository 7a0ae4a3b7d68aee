package bellwether.contract;

/** The prices of one instrument in one slot of time. */
public sealed interface Bar permits DailyBar, HourlyBar {
    String symbol();

    /** The slot of time, as it stands in the key: {@code 2018-02-07} or {@code 2018-02-07T14:30Z}. */
    String slot();

    Prices prices();

    Provenance provenance();

    default String key() {
        return symbol() + "|" + slot();
    }
}
