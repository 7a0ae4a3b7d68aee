package bellwether.contract;

import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.Codec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import bellwether.contract.json.TickCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values of the topics that this module's codecs read and write; the ranking's is written by the service that ranks. */
final class WireRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Form<?>> FORMS = Map.of(
            "bars.daily.v1", new Form<>(new DailyBarCodec(), DailyBar::key),
            "bars.hourly.v1", new Form<>(new HourlyBarCodec(), HourlyBar::key),
            "actions.v1", new Form<>(new ActionCodec(), Action::key),
            "instruments.v1", new Form<>(new InstrumentCodec(), Instrument::symbol),
            "runs.v1", new Form<>(new RunCodec(), Run::id),
            "ticks.v1", new Form<>(new TickCodec(), Tick::symbol));

    private WireRecords() {}

    private record Form<T>(Codec<T> codec, Function<T, String> keyOf) {
        Rewritten rewrite(byte[] bytes) throws MalformedRecord, IOException {
            T value = codec.read(bytes);
            return new Rewritten(keyOf.apply(value), JSON.readTree(codec.write(value)), value);
        }
    }

    /**
     * @param key under which the value belongs
     * @param json as today's code writes it
     */
    record Rewritten(String key, JsonNode json, Object value) {}

    /** Reads a value as the services do; of a topic without a codec nothing is read. */
    static void read(String topic, byte[] value) throws MalformedRecord {
        Form<?> form = FORMS.get(topic);
        if (form != null) {
            form.codec().read(value);
        }
    }

    /** Reads a value and writes it again, both with today's code; empty for a topic without a codec. */
    static Optional<Rewritten> rewrite(String topic, JsonNode value) throws MalformedRecord, IOException {
        Form<?> form = FORMS.get(topic);
        return form == null
                ? Optional.empty()
                : Optional.of(form.rewrite(value.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
