package bellwether.market.replay;

import bellwether.market.BarStamps;
import bellwether.reference.Session;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the files' local hours into Yahoo's stamps. The hour that the session opens in is stamped with the open: the
 * bar labelled 09:00 of a session from 09:30 covers 09:30 to 10:00. Keeps the last day, as rows come day by day.
 */
final class HourStamps {
    private static final long HOUR_SECONDS = 3600;

    private final BarStamps stamps;
    private @Nullable Session session;
    private long midnight;

    HourStamps(BarStamps stamps) {
        this.stamps = stamps;
    }

    /** @param minute since 1970, on the exchange's clock */
    long stamp(long minute) {
        turnTo(minute);
        long open = Objects.requireNonNull(session).open().getEpochSecond();
        long start = start(minute);
        return start < open && start + HOUR_SECONDS > open ? open : start;
    }

    /** When the hour is over. */
    long end(long minute) {
        turnTo(minute);
        return start(minute) + HOUR_SECONDS;
    }

    static LocalDate date(long minute) {
        return LocalDate.ofEpochDay(Math.floorDiv(minute, PriceFiles.MINUTES_A_DAY));
    }

    private void turnTo(long minute) {
        LocalDate date = date(minute);
        if (session == null || !session.date().equals(date)) {
            session = stamps.session(date);
            midnight = stamps.midnight(date);
        }
    }

    private long start(long minute) {
        return midnight + Math.floorMod(minute, PriceFiles.MINUTES_A_DAY) * 60L;
    }
}
