package bellwether.market;

/** What Yahoo lists under {@code events}: stamped with the open of the ex-date's session, in Unix seconds. */
public sealed interface CorporateEvent {
    long stamp();

    /** {@code denominator} old shares became {@code numerator} new ones: 7 and 1 for 7:1, 1 and 20 for 1:20. */
    record Split(long stamp, double numerator, double denominator) implements CorporateEvent {}

    /** @param amount per share, adjusted for all later splits up to the market's now */
    record Dividend(long stamp, double amount) implements CorporateEvent {}
}
