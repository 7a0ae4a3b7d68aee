package bellwether.movers.board;

import bellwether.contract.Ranking;
import bellwether.contract.Ranking.Mover;
import bellwether.service.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ranking for a spreadsheet: the gainers, then the losers. */
record MoversTable(Ranking ranking) implements Table {
    @Override
    public List<String> csvHeader() {
        return List.of(
                "date",
                "side",
                "rank",
                "symbol",
                "name",
                "sector",
                "currency",
                "close",
                "previousDate",
                "previousClose",
                "change",
                "changePercent",
                "volume",
                "relativeVolume",
                "live");
    }

    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return Stream.concat(
                ranking.gainers().stream().map(mover -> row("gainer", mover)),
                ranking.losers().stream().map(mover -> row("loser", mover)));
    }

    private List<@Nullable Object> row(String side, Mover mover) {
        return Arrays.asList(
                ranking.date(),
                side,
                mover.rank(),
                mover.symbol(),
                mover.name(),
                mover.sector(),
                mover.currency(),
                mover.close(),
                mover.previousDate(),
                mover.previousClose(),
                mover.change(),
                mover.changePercent(),
                mover.volume(),
                mover.relativeVolume(),
                mover.live());
    }
}
