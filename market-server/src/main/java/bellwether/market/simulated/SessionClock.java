package bellwether.market.simulated;

import bellwether.reference.Session;
import java.time.Duration;
import java.time.Instant;

/** The hours of one session, counted from its open; a rest of a few minutes belongs to the last one. */
record SessionClock(Session session) {
    private static final int MINUTES = 60;
    private static final int SHORTEST_HOUR = 5;

    int hours() {
        return Math.max(1, (minutes() + MINUTES - SHORTEST_HOUR) / MINUTES);
    }

    /** In minutes. */
    int lengthOf(int hour) {
        return hour == hours() - 1 ? minutes() - hour * MINUTES : MINUTES;
    }

    /** In Unix seconds. */
    long startOf(int hour) {
        return session.open().getEpochSecond() + hour * 3600L;
    }

    /** How many minutes of that hour are over; not more than it has, and 0 before it begins. */
    int minutesOver(int hour, Instant now) {
        long seconds = now.getEpochSecond() - startOf(hour);
        return (int) Math.clamp(seconds / MINUTES, 0, lengthOf(hour));
    }

    private int minutes() {
        return (int) Duration.between(session.open(), session.close()).toMinutes();
    }
}
