package bellwether.movers.board;

import bellwether.contract.Ranking;
import bellwether.contract.Ranking.Mover;
import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.util.List;
import java.util.stream.Stream;

/** A ranking for a spreadsheet: the gainers, then the losers. */
record MoversTable(Ranking ranking) implements Tabular {

    @Override
    public Table table() {
        List<Row> rows = Stream.concat(
                        ranking.gainers().stream().map(mover -> new Row("gainer", mover)),
                        ranking.losers().stream().map(mover -> new Row("loser", mover)))
                .toList();
        return Columns.of(rows)
                .date("date", row -> ranking.date())
                .text("side", Row::side)
                .whole("rank", row -> row.mover().rank())
                .text("symbol", row -> row.mover().symbol())
                .text("name", row -> row.mover().name())
                .text("sector", row -> row.mover().sector())
                .text("currency", row -> row.mover().currency())
                .float64("close", row -> row.mover().close())
                .date("previousDate", row -> row.mover().previousDate())
                .float64("previousClose", row -> row.mover().previousClose())
                .float64("change", row -> row.mover().change())
                .float64("changePercent", row -> row.mover().changePercent())
                .whole("volume", row -> row.mover().volume())
                .float64("relativeVolume", row -> row.mover().relativeVolume())
                .flag("live", row -> row.mover().live())
                .about("date", ranking.date())
                .about("period", ranking.period())
                .about("universe", ranking.universe().name())
                .about("source", ranking.source())
                .about("asOf", ranking.asOf())
                .about("formula", ranking.formula())
                .table();
    }

    private record Row(String side, Mover mover) {}
}
