package bellwether.contract.json;

import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Instrument} as it stands in its topic. */
public final class InstrumentCodec implements Codec<Instrument> {
    @Override
    public byte[] write(Instrument instrument) {
        return JsonObject.write(json -> {
            json.writeStringField("symbol", instrument.symbol());
            json.writeStringField("name", instrument.name());
            json.writeStringField("kind", instrument.kind().wireName());
            json.writeStringField("exchange", instrument.exchange());
            json.writeStringField("mic", instrument.mic());
            json.writeStringField("sector", instrument.sector());
            json.writeStringField("industry", instrument.industry());
            json.writeStringField("currency", instrument.currency());
            json.writeStringField("timeZone", instrument.timeZone().getId());
            json.writeBooleanField("active", instrument.active());
            json.writeStringField("status", instrument.status().wireName());
            json.writeArrayFieldStart("missedSessions");
            for (LocalDate session : instrument.missedSessions()) {
                json.writeString(session.toString());
            }
            json.writeEndArray();
        });
    }

    @Override
    public Instrument read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        return new Instrument(
                Members.required(fields.symbol, "symbol"),
                fields.name,
                kind(Members.required(fields.kind, "kind")),
                fields.exchange,
                fields.mic,
                fields.sector,
                fields.industry,
                fields.currency,
                zone(Members.required(fields.timeZone, "timeZone")),
                Members.required(fields.active, "active"),
                fields.missedSessions);
    }

    private static InstrumentKind kind(String wireName) throws MalformedRecord {
        try {
            return InstrumentKind.parse(wireName);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("kind is unknown: " + wireName, e);
        }
    }

    private static ZoneId zone(String id) throws MalformedRecord {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new MalformedRecord("timeZone is unknown: " + id, e);
        }
    }

    private static final class Fields implements JsonObject.MemberReader {
        private @Nullable String symbol;
        private @Nullable String name;
        private @Nullable String kind;
        private @Nullable String exchange;
        private @Nullable String mic;
        private @Nullable String sector;
        private @Nullable String industry;
        private @Nullable String currency;
        private @Nullable String timeZone;
        private @Nullable Boolean active;
        private List<LocalDate> missedSessions = List.of();

        @Override
        public boolean read(String member, JsonParser json) throws IOException, MalformedRecord {
            switch (member) {
                case "symbol" -> symbol = Members.text(json);
                case "name" -> name = Members.optionalText(json);
                case "kind" -> kind = Members.text(json);
                case "exchange" -> exchange = Members.optionalText(json);
                case "mic" -> mic = Members.optionalText(json);
                case "sector" -> sector = Members.optionalText(json);
                case "industry" -> industry = Members.optionalText(json);
                case "currency" -> currency = Members.optionalText(json);
                case "timeZone" -> timeZone = Members.text(json);
                case "active" -> active = Members.bool(json);
                case "missedSessions" -> missedSessions = Members.dates(json);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
