package bellwether.quote.action;

import bellwether.contract.Action;
import bellwether.service.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions of one instrument, the oldest first. */
record ActionsView(String symbol, List<Row> actions) implements Table {
    ActionsView {
        actions = List.copyOf(actions);
    }

    /** What does not belong to the kind is null. */
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

    static ActionsView of(String symbol, List<Action> actions) {
        return new ActionsView(symbol, actions.stream().map(Row::of).toList());
    }

    @Override
    public List<String> csvHeader() {
        return List.of("symbol", "exDate", "kind", "numerator", "denominator", "amount", "currency");
    }

    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return actions.stream()
                .map(row -> Arrays.<@Nullable Object>asList(
                        symbol,
                        row.exDate(),
                        row.kind(),
                        row.numerator(),
                        row.denominator(),
                        row.amount(),
                        row.currency()));
    }
}
