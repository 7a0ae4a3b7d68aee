package bellwether.movers.session;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a universe.
 *
 * @param first the earliest stored session, whether it is listed or not; null without any
 * @param last the latest session that is over
 * @param live the latest session that is not over, if there is one after the last
 * @param count how many there are
 * @param limit most that are listed; if there are more, they are the newest
 * @param dates the oldest first
 */
@Schema(name = "MoverSessions")
record SessionsView(
        String universe,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalDate live,
        int count,
        int limit,
        List<LocalDate> dates) {

    static SessionsView of(String universe, SessionDates sessions, int limit) {
        List<LocalDate> all = sessions.finished();
        return new SessionsView(
                universe,
                all.isEmpty() ? null : all.getFirst(),
                all.isEmpty() ? null : all.getLast(),
                sessions.live(),
                all.size(),
                limit,
                all.subList(Math.max(0, all.size() - limit), all.size()));
    }
}
