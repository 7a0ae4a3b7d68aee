package bellwether.quote.bar;

/** What the prices of an answer are adjusted for. {@link Basis} does the arithmetic. */
public enum Adjustment {
    /** As they were traded: the splits after the bar's date are taken out again. */
    NONE,
    /** For splits: every bar in today's shares. */
    SPLITS,
    /** For splits and dividends. */
    ALL
}
