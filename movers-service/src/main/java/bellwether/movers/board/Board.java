package bellwether.movers.board;

import bellwether.contract.Ranking;
import bellwether.movers.ranking.MarketMap;
import bellwether.movers.ranking.NoSuchSession;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.Rankings;
import bellwether.movers.ranking.Standings;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Ranks from the stored closes. */
@ApplicationScoped
public class Board {
    private final Rankings rankings;

    Board(Standings standings) {
        rankings = new Rankings(standings);
    }

    /** @throws NoSuchSession if no stored session answers the query */
    @Timed("bellwether.movers.ranking")
    public Ranking rank(RankingQuery query) throws NoSuchSession {
        return rankings.rank(query);
    }

    /**
     * @param currency the only one to be shown, by its main unit; null for that of the most instruments
     * @throws NoSuchSession if no stored session answers the query
     */
    @Timed("bellwether.movers.map")
    public MarketMap map(RankingQuery query, @Nullable String currency, int limit) throws NoSuchSession {
        return rankings.map(query, currency, limit);
    }
}
