package bellwether.contract.json;

import bellwether.contract.MalformedRecord;
import bellwether.contract.MarketHours;
import bellwether.contract.Tick;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Tick} as it stands in its topic. */
public final class TickCodec implements Codec<Tick> {
    @Override
    public byte[] write(Tick tick) {
        return JsonObject.write(json -> {
            json.writeStringField("symbol", tick.symbol());
            Members.price(json, "price", tick.price());
            json.writeStringField("time", tick.time().toString());
            json.writeStringField("session", tick.session().wireName());
            Members.price(json, "change", tick.change());
            Members.price(json, "changePercent", tick.changePercent());
            Members.price(json, "previousClose", tick.previousClose());
            Members.count(json, "dayVolume", tick.dayVolume());
            json.writeStringField("currency", tick.currency());
            json.writeStringField("source", tick.source());
            json.writeStringField("receivedAt", tick.receivedAt().toString());
        });
    }

    @Override
    public Tick read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        float price = Members.required(fields.price, "price");
        if (!(price > 0)) {
            throw new MalformedRecord("price is not above zero: " + price);
        }
        return new Tick(
                Members.required(fields.symbol, "symbol"),
                price,
                Members.required(fields.time, "time"),
                Members.required(fields.session, "session"),
                fields.change,
                fields.changePercent,
                fields.previousClose,
                fields.dayVolume,
                fields.currency,
                Members.required(fields.source, "source"),
                Members.required(fields.receivedAt, "receivedAt"));
    }

    private static MarketHours session(JsonParser json) throws IOException, MalformedRecord {
        String text = Members.text(json);
        return MarketHours.parse(text).orElseThrow(() -> new MalformedRecord("session is unknown: " + text));
    }

    private static final class Fields implements JsonObject.MemberReader {
        private @Nullable String symbol;
        private @Nullable Float price;
        private @Nullable Instant time;
        private @Nullable MarketHours session;
        private @Nullable Float change;
        private @Nullable Float changePercent;
        private @Nullable Float previousClose;
        private @Nullable Long dayVolume;
        private @Nullable String currency;
        private @Nullable String source;
        private @Nullable Instant receivedAt;

        @Override
        public boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
            switch (name) {
                case "symbol" -> symbol = Members.text(json);
                case "price" -> price = Members.optionalPrice(json);
                case "time" -> time = Members.instant(json);
                case "session" -> session = session(json);
                case "change" -> change = Members.optionalPrice(json);
                case "changePercent" -> changePercent = Members.optionalPrice(json);
                case "previousClose" -> previousClose = Members.optionalPrice(json);
                case "dayVolume" -> dayVolume = Members.optionalCount(json);
                case "currency" -> currency = Members.optionalText(json);
                case "source" -> source = Members.text(json);
                case "receivedAt" -> receivedAt = Members.instant(json);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
