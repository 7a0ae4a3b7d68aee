package bellwether.ingest.bars;

import bellwether.contract.Run;
import bellwether.ingest.source.Row;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the source sent and can't be published.
 *
 * @param topic it was meant for
 * @param slot the bar's date or start, or the action's date
 * @param reason for people
 * @param received as JSON
 */
public record RefusedRow(String topic, String symbol, String slot, String reason, String received) {
    static RefusedRow of(String topic, String symbol, String slot, String reason, Row row) {
        String received = "{\"symbol\":" + quoted(symbol) + ",\"slot\":\"" + slot + "\",\"stamp\":"
                + (row.stamp() == null ? null : row.stamp().getEpochSecond())
                + ",\"open\":" + figure(row.open())
                + ",\"high\":" + figure(row.high())
                + ",\"low\":" + figure(row.low())
                + ",\"close\":" + figure(row.close())
                + ",\"adjustedClose\":" + figure(row.adjustedClose())
                + ",\"volume\":" + figure(row.volume())
                + "}";
        return new RefusedRow(topic, symbol, slot, reason, received);
    }

    public String key() {
        return symbol + "|" + slot;
    }

    public byte[] bytes() {
        return received.getBytes(StandardCharsets.UTF_8);
    }

    public Run.Refusal refusal() {
        return new Run.Refusal(symbol, slot, reason);
    }

    static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** NaN and Infinity are no numbers in JSON: they came as texts, and so they stay. */
    static String figure(@Nullable Double value) {
        return value == null || Double.isFinite(value) ? String.valueOf(value) : "\"" + value + "\"";
    }
}
