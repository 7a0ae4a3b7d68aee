package bellwether.movers.board;

import bellwether.movers.ranking.MarketMap;
import bellwether.movers.ranking.MarketMap.Tile;
import bellwether.service.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map for a spreadsheet: a row a tile. */
record MapTable(MarketMap map) implements Table {
    @Override
    public List<String> csvHeader() {
        return List.of(
                "date",
                "symbol",
                "name",
                "kind",
                "sector",
                "quotedIn",
                "close",
                "previousClose",
                "changePercent",
                "volume",
                "currency",
                "value",
                "live");
    }

    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return map.tiles().stream().map(this::row);
    }

    private List<@Nullable Object> row(Tile tile) {
        return Arrays.asList(
                map.date(),
                tile.symbol(),
                tile.name(),
                tile.kind(),
                tile.sector(),
                tile.quotedIn(),
                tile.close(),
                tile.previousClose(),
                tile.changePercent(),
                tile.volume(),
                map.currency(),
                tile.value(),
                tile.live());
    }
}
