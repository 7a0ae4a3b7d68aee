package bellwether.movers.standing;

import bellwether.movers.Database;
import bellwether.movers.ranking.Standings;

/** The database's standings, for tests of other packages. */
public final class StandingsOf {
    private StandingsOf() {}

    public static Standings database(Database database) {
        return new StoredStandings(database);
    }
}
