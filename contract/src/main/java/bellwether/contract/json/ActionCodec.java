package bellwether.contract.json;

import bellwether.contract.Action;
import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link Action} as it stands in its topic; what does not belong to its kind is null. */
public final class ActionCodec implements Codec<Action> {
    @Override
    public byte[] write(Action action) {
        return JsonObject.write(json -> {
            json.writeStringField("symbol", action.symbol());
            json.writeStringField("exDate", action.exDate().toString());
            json.writeStringField("kind", action.kind());
            writeFigures(json, action);
        });
    }

    private static void writeFigures(JsonGenerator json, Action action) throws IOException {
        switch (action) {
            case Action.Split split -> {
                Members.number(json, "numerator", split.numerator());
                Members.number(json, "denominator", split.denominator());
                json.writeNullField("amount");
                json.writeNullField("currency");
            }
            case Action.Dividend dividend -> {
                json.writeNullField("numerator");
                json.writeNullField("denominator");
                Members.number(json, "amount", dividend.amount());
                json.writeStringField("currency", dividend.currency());
            }
        }
    }

    @Override
    public Action read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        String symbol = Members.required(fields.symbol, "symbol");
        LocalDate exDate = Members.required(fields.exDate, "exDate");
        String kind = Members.required(fields.kind, "kind");
        return switch (kind) {
            case "split" ->
                split(
                        symbol,
                        exDate,
                        Members.required(fields.numerator, "numerator"),
                        Members.required(fields.denominator, "denominator"));
            case "dividend" ->
                new Action.Dividend(symbol, exDate, Members.required(fields.amount, "amount"), fields.currency);
            default -> throw new MalformedRecord("kind is unknown: " + kind);
        };
    }

    private static Action split(String symbol, LocalDate exDate, double numerator, double denominator)
            throws MalformedRecord {
        try {
            return new Action.Split(symbol, exDate, numerator, denominator);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("impossible split: " + numerator + ":" + denominator, e);
        }
    }

    private static final class Fields implements JsonObject.MemberReader {
        private @Nullable String symbol;
        private @Nullable LocalDate exDate;
        private @Nullable String kind;
        private @Nullable Double numerator;
        private @Nullable Double denominator;
        private @Nullable Double amount;
        private @Nullable String currency;

        @Override
        public boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
            switch (name) {
                case "symbol" -> symbol = Members.text(json);
                case "exDate" -> exDate = Members.date(json);
                case "kind" -> kind = Members.text(json);
                case "numerator" -> numerator = Members.optionalNumber(json);
                case "denominator" -> denominator = Members.optionalNumber(json);
                case "amount" -> amount = Members.optionalNumber(json);
                case "currency" -> currency = Members.optionalText(json);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
