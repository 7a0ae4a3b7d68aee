package bellwether.ingest.publish;

import bellwether.contract.Bar;
import bellwether.contract.BarId;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Provenance;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongPredicate;

/**
 * The bars of one symbol that are new or changed, with their revisions.
 *
 * <p>They are ordered outwards from what is stored: later ones forwards, earlier ones backwards. A run that is cut off
 * then leaves a history without a hole, and the next run sees where it ends.
 *
 * @param unchanged bars that are stored as they are
 */
public record Revisions<B extends Bar>(List<Revised<B>> bars, long unchanged) {
    public Revisions {
        bars = List.copyOf(bars);
    }

    /** A bar, and the id that its revision gives it. */
    public record Revised<B extends Bar>(B bar, BarId id) {}

    /**
     * @param fetched oldest first
     * @param isFinal whether the bar that is stored in a slot is final: then no unfinished one takes its place
     */
    public static <B extends Bar> Revisions<B> of(List<B> fetched, Timeline known, LongPredicate isFinal) {
        List<Revised<B>> onwards = new ArrayList<>();
        List<Revised<B>> backwards = new ArrayList<>();
        long unchanged = 0;
        for (B bar : fetched) {
            long slot = Ledger.slotOf(bar);
            OptionalInt at = known.find(slot);
            long fingerprint = BarId.fingerprint(bar);
            if (at.isEmpty()) {
                boolean earlier = !known.isEmpty() && slot < known.firstSlot();
                (earlier ? backwards : onwards).add(revised(bar, 1, fingerprint));
            } else if (known.fingerprint(at.getAsInt()) == fingerprint
                    || (!bar.provenance().finished() && isFinal.test(slot))) {
                unchanged++;
            } else {
                onwards.add(revised(bar, known.revision(at.getAsInt()) + 1, fingerprint));
            }
        }
        Collections.reverse(backwards);
        onwards.addAll(backwards);
        return new Revisions<>(onwards, unchanged);
    }

    @SuppressWarnings("unchecked") // the same type of bar, with another revision
    private static <B extends Bar> Revised<B> revised(B bar, int revision, long fingerprint) {
        B stamped = revision == bar.provenance().revision() ? bar : (B) withRevision(bar, revision);
        return new Revised<>(stamped, new BarId(bar.key(), revision, fingerprint));
    }

    private static Bar withRevision(Bar bar, int revision) {
        Provenance before = bar.provenance();
        Provenance after = new Provenance(
                before.currency(),
                before.finished(),
                revision,
                before.source(),
                before.exchangeTime(),
                before.fetchedAt(),
                before.repaired());
        return switch (bar) {
            case DailyBar day -> new DailyBar(day.symbol(), day.date(), day.prices(), after);
            case HourlyBar hour -> new HourlyBar(hour.symbol(), hour.start(), hour.prices(), after);
        };
    }
}
