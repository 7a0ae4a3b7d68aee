package bellwether.quote.action;

import bellwether.contract.Action;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "action")
@IdClass(ActionEntity.Key.class)
class ActionEntity {
    @Id
    @Column(name = "instrument_id")
    Integer instrumentId;

    @Id
    @Column(name = "ex_date")
    LocalDate exDate;

    @Id
    String kind;

    @Nullable
    Double numerator;

    @Nullable
    Double denominator;

    @Nullable
    Double amount;

    @Nullable
    String currency;

    record Key(Integer instrumentId, LocalDate exDate, String kind) implements Serializable {}

    Action action(String symbol) {
        return switch (kind) {
            case "split" -> new Action.Split(symbol, exDate, figure(numerator), figure(denominator));
            case "dividend" -> new Action.Dividend(symbol, exDate, figure(amount), currency);
            default -> throw new IllegalStateException("an action of the kind " + kind);
        };
    }

    private static double figure(@Nullable Double figure) {
        return Objects.requireNonNull(figure, "a figure that belongs to the action's kind");
    }
}
