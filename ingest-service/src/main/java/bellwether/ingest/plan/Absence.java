package bellwether.ingest.plan;

import bellwether.contract.Instrument;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What follows when the source does not know a symbol: when it is believed, and how often it is asked again then. */
public final class Absence {
    /** Of a symbol that is believed to be gone, so many of its exchange's sessions pass between two questions. */
    private static final int SESSIONS_OF_REST = 5;

    private Absence() {}

    /**
     * The instrument with the latest session on the list of those it was missed on. More runs on one session count once.
     *
     * @param everTraded whether there is any bar of it: one that never was is not tracked meanwhile
     * @param now the source's clock
     */
    public static Instrument missed(Instrument known, boolean everTraded, Instant now) {
        List<LocalDate> sessions = new ArrayList<>(known.missedSessions());
        LocalDate session = latestSession(known, now);
        if (!sessions.contains(session)) {
            while (sessions.size() > Instrument.SESSIONS_TO_BELIEVE) {
                sessions.removeLast();
            }
            sessions.add(session);
        }
        Instrument missed = with(known, sessions, false);
        return missed.status() == Instrument.Status.DELISTED ? missed : with(missed, sessions, everTraded);
    }

    /** Whether the symbol is believed to be gone and not yet to be asked for again. */
    public static boolean rests(Instrument known, Instant now) {
        return known.status() == Instrument.Status.DELISTED
                && calendar(known).sessionsBetween(known.missedSessions().getLast(), latestSession(known, now))
                        < SESSIONS_OF_REST;
    }

    private static LocalDate latestSession(Instrument known, Instant now) {
        return calendar(known).lastFinishedSession(now);
    }

    private static TradingCalendar calendar(Instrument known) {
        return TradingCalendar.forInstrument(known.kind(), known.mic());
    }

    private static Instrument with(Instrument known, List<LocalDate> missedSessions, boolean active) {
        return new Instrument(
                known.symbol(),
                known.name(),
                known.kind(),
                known.exchange(),
                known.mic(),
                known.sector(),
                known.industry(),
                known.currency(),
                known.timeZone(),
                active,
                missedSessions);
    }
}
