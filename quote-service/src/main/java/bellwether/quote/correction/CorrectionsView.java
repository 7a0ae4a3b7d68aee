package bellwether.quote.correction;

import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last corrections, the newest first.
 *
 * @param truncated true if there are more than were asked for
 */
record CorrectionsView(int limit, boolean truncated, List<CorrectionView> corrections) implements Tabular {
    CorrectionsView {
        corrections = List.copyOf(corrections);
    }

    @Override
    public Table table() {
        return Columns.of(corrections.stream().flatMap(CorrectionsView::figures).toList())
                .text("symbol", figure -> figure.of().symbol())
                .text("reason", figure -> figure.of().reason())
                .date("from", figure -> figure.of().from())
                .date("to", figure -> figure.of().to())
                .whole("bars", figure -> figure.of().bars())
                .whole("revision", figure -> figure.of().revision())
                .instant("correctedAt", figure -> figure.of().correctedAt())
                .text(
                        "figure",
                        figure ->
                                figure.change() == null ? null : figure.change().figure())
                .float64(
                        "before",
                        figure ->
                                figure.change() == null ? null : figure.change().before())
                .float64(
                        "after",
                        figure ->
                                figure.change() == null ? null : figure.change().after())
                .text("repaired", figure -> figure.of().repaired())
                .about("truncated", truncated)
                .table();
    }

    private record Figure(CorrectionView of, CorrectionView.@Nullable Change change) {}

    /** A row a figure, or one for a correction without. */
    private static Stream<Figure> figures(CorrectionView one) {
        return one.changes().isEmpty()
                ? Stream.of(new Figure(one, null))
                : one.changes().stream().map(change -> new Figure(one, change));
    }
}
