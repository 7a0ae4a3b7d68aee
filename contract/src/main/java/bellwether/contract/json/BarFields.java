package bellwether.contract.json;

import bellwether.contract.Bar;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What daily and hourly bars have in common on the wire, gathered member by member. */
final class BarFields {
    private static final RepeatedInstant EXCHANGE_TIME = new RepeatedInstant();
    private static final RepeatedInstant FETCHED_AT = new RepeatedInstant();

    private @Nullable String symbol;
    private @Nullable Float open;
    private @Nullable Float high;
    private @Nullable Float low;
    private @Nullable Float close;
    private @Nullable Float adjustedClose;
    private @Nullable Long volume;
    private @Nullable String currency;
    private @Nullable Boolean finished;
    private @Nullable Integer revision;
    private @Nullable String source;
    private @Nullable Instant exchangeTime;
    private @Nullable Instant fetchedAt;
    private @Nullable String repaired;

    boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
        switch (name) {
            case "symbol" -> symbol = Members.text(json);
            case "open" -> open = Members.optionalPrice(json);
            case "high" -> high = Members.optionalPrice(json);
            case "low" -> low = Members.optionalPrice(json);
            case "close" -> close = Members.optionalPrice(json);
            case "adjustedClose" -> adjustedClose = Members.optionalPrice(json);
            case "volume" -> volume = Members.optionalCount(json);
            case "currency" -> currency = Members.optionalText(json);
            case "final" -> finished = Members.bool(json);
            case "revision" -> revision = Members.count32(json);
            case "source" -> source = Members.text(json);
            case "exchangeTime" -> exchangeTime = EXCHANGE_TIME.read(json);
            case "fetchedAt" -> fetchedAt = FETCHED_AT.read(json);
            case "repaired" -> repaired = Members.optionalText(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    String symbol() throws MalformedRecord {
        return Members.required(symbol, "symbol");
    }

    Prices prices() {
        return new Prices(open, high, low, close, adjustedClose, volume);
    }

    Provenance provenance() throws MalformedRecord {
        return new Provenance(
                currency,
                Members.required(finished, "final"),
                Members.required(revision, "revision"),
                Members.required(source, "source"),
                Members.required(exchangeTime, "exchangeTime"),
                Members.required(fetchedAt, "fetchedAt"),
                repaired);
    }

    static void write(JsonGenerator json, Bar bar) throws IOException {
        Prices prices = bar.prices();
        Members.price(json, "open", prices.open());
        Members.price(json, "high", prices.high());
        Members.price(json, "low", prices.low());
        Members.price(json, "close", prices.close());
        Members.price(json, "adjustedClose", prices.adjustedClose());
        Members.count(json, "volume", prices.volume());
        Provenance provenance = bar.provenance();
        json.writeStringField("currency", provenance.currency());
        json.writeBooleanField("final", provenance.finished());
        json.writeNumberField("revision", provenance.revision());
        json.writeStringField("source", provenance.source());
        json.writeStringField("exchangeTime", provenance.exchangeTime().toString());
        json.writeStringField("fetchedAt", provenance.fetchedAt().toString());
        json.writeStringField("repaired", provenance.repaired());
    }
}
