package bellwether.quote.instrument;

import bellwether.service.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that were found.
 *
 * @param truncated true if there are more than were asked for
 */
record SymbolsView(String query, int limit, boolean truncated, List<InstrumentView> symbols) implements Table {
    SymbolsView {
        symbols = List.copyOf(symbols);
    }

    @Override
    public List<String> csvHeader() {
        return List.of(
                "symbol",
                "name",
                "kind",
                "exchange",
                "mic",
                "sector",
                "industry",
                "currency",
                "timeZone",
                "active",
                "firstDate",
                "lastDate",
                "status",
                "missedSessions");
    }

    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return symbols.stream().map(SymbolsView::row);
    }

    private static List<@Nullable Object> row(InstrumentView view) {
        return Arrays.<@Nullable Object>asList(
                view.symbol(),
                view.name(),
                view.kind(),
                view.exchange(),
                view.mic(),
                view.sector(),
                view.industry(),
                view.currency(),
                view.timeZone(),
                view.active(),
                view.firstDate(),
                view.lastDate(),
                view.status(),
                view.missedSessions().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
    }
}
