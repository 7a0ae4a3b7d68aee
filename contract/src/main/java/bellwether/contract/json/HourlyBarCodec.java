package bellwether.contract.json;

import bellwether.contract.HourlyBar;
import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link HourlyBar} as it stands in its topic. */
public final class HourlyBarCodec implements Codec<HourlyBar> {
    @Override
    public byte[] write(HourlyBar bar) {
        return JsonObject.write(json -> {
            json.writeStringField("symbol", bar.symbol());
            json.writeStringField("start", bar.start().toString());
            BarFields.write(json, bar);
        });
    }

    @Override
    public HourlyBar read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        return new HourlyBar(
                fields.common.symbol(),
                Members.required(fields.start, "start"),
                fields.common.prices(),
                fields.common.provenance());
    }

    private static final class Fields implements JsonObject.MemberReader {
        private final BarFields common = new BarFields();
        private @Nullable Instant start;

        @Override
        public boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
            if (name.equals("start")) {
                start = Members.instant(json);
                return true;
            }
            return common.read(name, json);
        }
    }
}
