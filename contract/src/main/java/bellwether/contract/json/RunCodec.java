package bellwether.contract.json;

import bellwether.contract.MalformedRecord;
import bellwether.contract.Run;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Run} as it stands in its topic. */
public final class RunCodec implements Codec<Run> {
    @Override
    public byte[] write(Run run) {
        return JsonObject.write(json -> {
            json.writeStringField("id", run.id());
            json.writeStringField("startedAt", run.startedAt().toString());
            json.writeStringField("finishedAt", run.finishedAt().toString());
            json.writeStringField("source", run.source());
            json.writeStringField("marketTime", run.marketTime().toString());
            json.writeNumberField("due", run.due());
            json.writeNumberField("published", run.published());
            json.writeNumberField("unchanged", run.unchanged());
            writeFailures(json, run);
            writeRefusals(json, run);
            json.writeNumberField("exitCode", run.exitCode());
            writeSourceErrors(json, run);
        });
    }

    private static void writeSourceErrors(JsonGenerator json, Run run) throws IOException {
        json.writeObjectFieldStart("sourceErrors");
        for (Map.Entry<String, Long> error : new TreeMap<>(run.sourceErrors()).entrySet()) {
            json.writeNumberField(error.getKey(), error.getValue());
        }
        json.writeEndObject();
    }

    private static void writeFailures(JsonGenerator json, Run run) throws IOException {
        json.writeArrayFieldStart("failed");
        for (Run.Failure failure : run.failed()) {
            json.writeStartObject();
            json.writeStringField("symbol", failure.symbol());
            json.writeStringField("reason", failure.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRefusals(JsonGenerator json, Run run) throws IOException {
        json.writeArrayFieldStart("refused");
        for (Run.Refusal refusal : run.refused()) {
            json.writeStartObject();
            json.writeStringField("symbol", refusal.symbol());
            json.writeStringField("slot", refusal.slot());
            json.writeStringField("reason", refusal.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public Run read(byte[] bytes) throws MalformedRecord {
        Fields fields = new Fields();
        JsonObject.read(bytes, fields);
        return new Run(
                Members.required(fields.id, "id"),
                Members.required(fields.startedAt, "startedAt"),
                Members.required(fields.finishedAt, "finishedAt"),
                Members.required(fields.source, "source"),
                Members.required(fields.marketTime, "marketTime"),
                Members.required(fields.due, "due"),
                Members.required(fields.published, "published"),
                Members.required(fields.unchanged, "unchanged"),
                fields.failed,
                fields.refused,
                Members.required(fields.exitCode, "exitCode"),
                fields.sourceErrors);
    }

    private static final class Fields implements JsonObject.MemberReader {
        private @Nullable String id;
        private @Nullable Instant startedAt;
        private @Nullable Instant finishedAt;
        private @Nullable String source;
        private @Nullable Instant marketTime;
        private @Nullable Integer due;
        private @Nullable Long published;
        private @Nullable Long unchanged;
        private @Nullable Integer exitCode;
        private final List<Run.Failure> failed = new ArrayList<>();
        private final List<Run.Refusal> refused = new ArrayList<>();
        private final Map<String, Long> sourceErrors = new HashMap<>();

        @Override
        public boolean read(String name, JsonParser json) throws IOException, MalformedRecord {
            switch (name) {
                case "id" -> id = Members.text(json);
                case "startedAt" -> startedAt = Members.instant(json);
                case "finishedAt" -> finishedAt = Members.instant(json);
                case "source" -> source = Members.text(json);
                case "marketTime" -> marketTime = Members.instant(json);
                case "due" -> due = Members.count32(json);
                case "published" -> published = Members.optionalCount(json);
                case "unchanged" -> unchanged = Members.optionalCount(json);
                case "exitCode" -> exitCode = Members.count32(json);
                case "failed" -> {
                    for (Map<String, String> row : rows(json)) {
                        failed.add(new Run.Failure(of(row, "symbol"), of(row, "reason")));
                    }
                }
                case "refused" -> {
                    for (Map<String, String> row : rows(json)) {
                        refused.add(new Run.Refusal(of(row, "symbol"), of(row, "slot"), of(row, "reason")));
                    }
                }
                case "sourceErrors" -> readSourceErrors(json);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void readSourceErrors(JsonParser json) throws IOException, MalformedRecord {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecord("sourceErrors is not an object");
            }
            JsonObject.readMembers(json, (kind, count) -> {
                sourceErrors.put(kind, (long) Members.count32(count));
                return true;
            });
        }

        private static List<Map<String, String>> rows(JsonParser json) throws IOException, MalformedRecord {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new MalformedRecord(json.currentName() + " is not an array");
            }
            String name = json.currentName();
            List<Map<String, String>> rows = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> row = new HashMap<>();
                JsonObject.readMembers(json, (key, member) -> {
                    if (member.currentToken() != JsonToken.VALUE_STRING) {
                        return false;
                    }
                    row.put(key, member.getText());
                    return true;
                });
                rows.add(row);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new MalformedRecord(name + " is not an array of objects");
            }
            return rows;
        }

        private static String of(Map<String, String> row, String name) throws MalformedRecord {
            return Members.required(row.get(name), name);
        }
    }
}
