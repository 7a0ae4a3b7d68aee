package bellwether.movers.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which at least half of a universe traded, of those that had begun to trade and had not ended.
 *
 * @param finished those on which that half has final bars, the oldest first
 * @param live the newest date after them with bars of that half, final or not
 */
record SessionDates(List<LocalDate> finished, @Nullable LocalDate live) {
    SessionDates {
        finished = List.copyOf(finished);
    }

    /** What is stored for one date. */
    record Attendance(LocalDate date, int bars, int finals) {}

    /** @param last the last bar of an instrument that is no longer tracked; null while it is */
    record Span(LocalDate first, @Nullable LocalDate last) {}

    /** @param attendances the oldest first */
    static SessionDates of(List<Attendance> attendances, List<Span> spans) {
        LocalDate[] begins = spans.stream().map(Span::first).sorted().toArray(LocalDate[]::new);
        LocalDate[] ends = spans.stream()
                .map(Span::last)
                .filter(end -> end != null)
                .sorted()
                .toArray(LocalDate[]::new);
        List<LocalDate> finished = new ArrayList<>();
        LocalDate live = null;
        int begun = 0;
        int ended = 0;
        for (Attendance day : attendances) {
            while (begun < begins.length && !begins[begun].isAfter(day.date())) {
                begun++;
            }
            while (ended < ends.length && ends[ended].isBefore(day.date())) {
                ended++;
            }
            if (isMost(day.finals(), begun - ended)) {
                finished.add(day.date());
                live = null;
            } else if (isMost(day.bars(), begun - ended)) {
                live = day.date();
            }
        }
        return new SessionDates(finished, live);
    }

    private static boolean isMost(int part, int whole) {
        return part > 0 && 2L * part >= whole;
    }
}
