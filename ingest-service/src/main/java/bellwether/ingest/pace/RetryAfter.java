package bellwether.ingest.pace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After: seconds, or an HTTP date. */
public final class RetryAfter {
    /** A source that asks for more is not worth waiting for in one run. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private RetryAfter() {}

    /** @param now by the clock of the one that sent the header, which its dates are meant against */
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        Optional<Duration> wait =
                text.chars().allMatch(Character::isDigit) && !text.isEmpty() ? seconds(text) : date(text, now);
        return wait.filter(Duration::isPositive).map(duration -> duration.compareTo(LONGEST) > 0 ? LONGEST : duration);
    }

    private static Optional<Duration> seconds(String digits) {
        // Ten digits and more are over any bound; they needn't fit.
        return Optional.of(digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
