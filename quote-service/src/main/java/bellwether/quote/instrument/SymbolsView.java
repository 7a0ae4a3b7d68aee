package bellwether.quote.instrument;

import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The instruments that were found.
 *
 * @param truncated true if there are more than were asked for
 */
record SymbolsView(String query, int limit, boolean truncated, List<InstrumentView> symbols) implements Tabular {
    SymbolsView {
        symbols = List.copyOf(symbols);
    }

    @Override
    public Table table() {
        return Columns.of(symbols)
                .text("symbol", InstrumentView::symbol)
                .text("name", InstrumentView::name)
                .text("kind", InstrumentView::kind)
                .text("exchange", InstrumentView::exchange)
                .text("mic", InstrumentView::mic)
                .text("sector", InstrumentView::sector)
                .text("industry", InstrumentView::industry)
                .text("currency", InstrumentView::currency)
                .text("timeZone", InstrumentView::timeZone)
                .flag("active", InstrumentView::active)
                .date("firstDate", InstrumentView::firstDate)
                .date("lastDate", InstrumentView::lastDate)
                .text("status", InstrumentView::status)
                .text("missedSessions", view -> view.missedSessions().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")))
                .about("truncated", truncated)
                .table();
    }
}
