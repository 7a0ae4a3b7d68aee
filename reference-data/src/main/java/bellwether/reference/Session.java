package bellwether.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One regular trading session.
 *
 * @param date the exchange's own date
 * @param close exclusive
 * @param halfDay closes earlier than usual
 */
public record Session(LocalDate date, Instant open, Instant close, boolean halfDay) {}
