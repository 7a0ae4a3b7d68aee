package bellwether.launcher.deadletters;

import bellwether.contract.Action;
import bellwether.contract.Bar;
import bellwether.contract.BarId;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Run;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.Codec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import bellwether.contract.json.TickCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/** Reads a value as the services will: what they would refuse again is not sent. */
final class Reader {
    private static final int FINGERPRINT_BYTES = 8;

    private static final Map<String, Reader> READERS = Map.of(
            Topics.BARS_DAILY, of(new DailyBarCodec(), DailyBar::key),
            Topics.BARS_HOURLY, of(new HourlyBarCodec(), HourlyBar::key),
            Topics.INSTRUMENTS, of(new InstrumentCodec(), Instrument::symbol),
            Topics.ACTIONS, of(new ActionCodec(), Action::key),
            Topics.RUNS, of(new RunCodec(), Run::id),
            Topics.TICKS, of(new TickCodec(), Tick::symbol));

    private final Form<?> form;

    private Reader(Form<?> form) {
        this.form = form;
    }

    private record Form<T>(Codec<T> codec, Function<T, String> keyOf) {
        String id(String key, byte[] value) throws MalformedRecord {
            T fact = codec.read(value);
            String belongs = keyOf.apply(fact);
            if (!belongs.equals(key)) {
                throw new MalformedRecord("the value belongs under the key " + belongs);
            }
            return fact instanceof Bar bar ? BarId.of(bar).toString() : key + "|" + fingerprint(value);
        }
    }

    private static <T> Reader of(Codec<T> codec, Function<T, String> keyOf) {
        return new Reader(new Form<>(codec, keyOf));
    }

    /**
     * The event id of a value.
     *
     * @throws MalformedRecord if the readers of the topic would refuse it
     */
    static String id(String topic, String key, byte[] value) throws MalformedRecord {
        Reader reader = READERS.get(topic);
        if (reader == null) {
            throw new MalformedRecord("no reader of ours reads the topic " + topic);
        }
        return reader.form.id(key, value);
    }

    private static String fingerprint(byte[] value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
