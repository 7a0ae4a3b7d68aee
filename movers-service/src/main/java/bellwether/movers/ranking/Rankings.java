package bellwether.movers.ranking;

import bellwether.contract.Ranking;
import bellwether.movers.ranking.Standings.Sheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the session that answers a query, and ranks it. */
public final class Rankings {
    /** Beyond any holiday's length: an older session is no answer to "the movers of this date". */
    private static final int LONGEST_PAUSE_DAYS = 14;

    private final Standings standings;

    public Rankings(Standings standings) {
        this.standings = standings;
    }

    /** @throws NoSuchSession if nothing was traded on the date or in the two weeks before it */
    public Ranking rank(RankingQuery query) throws NoSuchSession {
        Answering session = answering(query);
        return new RankingTable(standings, query, session.date()).of(session.sheet());
    }

    /**
     * @param currency of the map, by its main unit; null for that of the most instruments
     * @param limit the most tiles
     * @throws NoSuchSession if nothing was traded on the date or in the two weeks before it
     */
    public MarketMap map(RankingQuery query, @Nullable String currency, int limit) throws NoSuchSession {
        return MapMaking.of(query, answering(query), currency, limit);
    }

    /** The session that answers a query, with everyone's standing in it. */
    record Answering(LocalDate date, Sheet sheet) {}

    private Answering answering(RankingQuery query) throws NoSuchSession {
        for (LocalDate date : standings.datesUpTo(query.date(), LONGEST_PAUSE_DAYS)) {
            if (isTooOld(date, query.date())) {
                break;
            }
            Sheet sheet = standings.on(date, query);
            if (sheet.begun() == 0) {
                break;
            }
            if (sheet.isSession() || (date.equals(query.date()) && isUnfinished(date, sheet, query))) {
                return new Answering(date, sheet);
            }
        }
        throw new NoSuchSession(reason(query));
    }

    /** A session in progress that is asked for by its date is answered, with its bars excluded as not final. */
    private boolean isUnfinished(LocalDate date, Sheet sheet, RankingQuery query) {
        return query.finalOnly() && standings.on(date, query.evenUnfinished()).isSession();
    }

    private static boolean isTooOld(LocalDate date, @Nullable LocalDate asked) {
        return asked != null && ChronoUnit.DAYS.between(date, asked) > LONGEST_PAUSE_DAYS;
    }

    private String reason(RankingQuery query) {
        List<LocalDate> newest = standings.datesUpTo(null, 1);
        String universe = "universe " + query.universe().wireName();
        if (newest.isEmpty()) {
            return "No session is stored yet.";
        }
        if (query.date() == null) {
            return "No finished session of " + universe + " is stored in the last two weeks of data.";
        }
        return "No session of " + universe + " is stored on " + query.date() + " or in the two weeks before it; "
                + "the newest stored date is " + newest.getFirst() + ".";
    }
}
