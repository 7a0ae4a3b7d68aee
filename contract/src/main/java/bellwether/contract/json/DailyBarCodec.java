package bellwether.contract.json;

import bellwether.contract.DailyBar;
import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link DailyBar} as it stands in its topic. */
public final class DailyBarCodec implements Codec<DailyBar> {
    @Override
    public byte[] write(DailyBar bar) {
        return JsonObject.write(json -> {
            json.writeStringField("symbol", bar.symbol());
            json.writeStringField("date", bar.date().toString());
            BarFields.write(json, bar);
        });
    }

    @Override
    public DailyBar read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        return new DailyBar(
                fields.common.symbol(),
                Members.required(fields.date, "date"),
                fields.common.prices(),
                fields.common.provenance());
    }

    private static final class Fields implements JsonObject.MemberReader {
        private final BarFields common = new BarFields();
        private @Nullable LocalDate date;

        @Override
        public boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
            if (name.equals("date")) {
                date = Members.date(json);
                return true;
            }
            return common.read(name, json);
        }
    }
}
