package bellwether.quote.action;

import bellwether.contract.Action;
import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one instrument, the oldest first.
 *
 * @param truncated true if there are older ones than were asked for
 */
record ActionsView(String symbol, int limit, boolean truncated, List<Row> actions) implements Tabular {
    ActionsView {
        actions = List.copyOf(actions);
    }

    /** What does not belong to the kind is null. */
    @Schema(name = "Action")
    record Row(
            LocalDate exDate,
            String kind,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double amount,
            @Nullable String currency) {
        static Row of(Action action) {
            return switch (action) {
                case Action.Split split ->
                    new Row(split.exDate(), split.kind(), split.numerator(), split.denominator(), null, null);
                case Action.Dividend dividend ->
                    new Row(dividend.exDate(), dividend.kind(), null, null, dividend.amount(), dividend.currency());
            };
        }
    }

    static ActionsView of(String symbol, int limit, List<Action> actions) {
        int older = Math.max(0, actions.size() - limit);
        List<Row> newest =
                actions.subList(older, actions.size()).stream().map(Row::of).toList();
        return new ActionsView(symbol, limit, older > 0, newest);
    }

    @Override
    public Table table() {
        return Columns.of(actions)
                .text("symbol", row -> symbol)
                .date("exDate", Row::exDate)
                .text("kind", Row::kind)
                .float64("numerator", Row::numerator)
                .float64("denominator", Row::denominator)
                .float64("amount", Row::amount)
                .text("currency", Row::currency)
                .about("symbol", symbol)
                .about("truncated", truncated)
                .table();
    }
}
