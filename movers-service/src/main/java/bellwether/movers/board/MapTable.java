package bellwether.movers.board;

import bellwether.movers.ranking.MarketMap;
import bellwether.movers.ranking.MarketMap.Tile;
import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;

/** A map for a spreadsheet: a row a tile. */
record MapTable(MarketMap map) implements Tabular {

    @Override
    public Table table() {
        return Columns.of(map.tiles())
                .date("date", tile -> map.date())
                .text("symbol", Tile::symbol)
                .text("name", Tile::name)
                .text("kind", Tile::kind)
                .text("sector", Tile::sector)
                .text("quotedIn", Tile::quotedIn)
                .float64("close", Tile::close)
                .float64("previousClose", Tile::previousClose)
                .float64("changePercent", Tile::changePercent)
                .whole("volume", Tile::volume)
                .text("currency", tile -> map.currency())
                .float64("value", Tile::value)
                .flag("live", Tile::live)
                .about("date", map.date())
                .about("period", map.period())
                .about("currency", map.currency())
                .about("universe", map.universe().name())
                .about("source", map.source())
                .about("asOf", map.asOf())
                .about("truncated", map.truncated())
                .about("formula", map.formula())
                .table();
    }
}
