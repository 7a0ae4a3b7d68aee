package bellwether.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CloudEvents 1.0 attributes of a record, in the binary mode of the Kafka protocol binding.
 *
 * @param id the same fact has the same id
 * @param source where the fact comes from, a URI reference: {@code /bellwether/ingest/simulated}
 * @param type the topic's name: {@code bellwether.bars.daily.v1}
 * @param time when the fact was learned
 * @param subject what it is about: a symbol, or a ranking's key
 * @param dataSchema URI of the value's JSON Schema
 */
public record CloudEvent(String id, String source, String type, Instant time, String subject, String dataSchema) {
    public static final String ID_HEADER = "ce_id";

    /** The headers, in the order in which the contract lists them. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID_HEADER, id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("ce_dataschema", dataSchema);
        headers.put("content-type", "application/json");
        return headers;
    }
}
