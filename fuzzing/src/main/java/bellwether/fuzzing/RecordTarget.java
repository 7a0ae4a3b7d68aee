package bellwether.fuzzing;

import bellwether.contract.MalformedRecord;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.Codec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import java.util.Arrays;
import java.util.List;

/** Any bytes as a record's value, to each reader: refused with a reason, or read; and what was read can be written. */
public final class RecordTarget {
    private static final List<Codec<?>> CODECS = List.of(
            new DailyBarCodec(), new HourlyBarCodec(), new ActionCodec(), new InstrumentCodec(), new RunCodec());

    private RecordTarget() {}

    /** @param bytes the first says which reader */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            Codec<?> codec = CODECS.get(Math.floorMod(bytes[0], CODECS.size()));
            read(codec, Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    private static <T> void read(Codec<T> codec, byte[] bytes) {
        T value;
        try {
            value = codec.read(bytes);
        } catch (MalformedRecord refused) {
            return;
        }
        try {
            T again = codec.read(codec.write(value));
            if (!again.equals(value)) {
                throw new IllegalStateException(value + " was written, and read as " + again);
            }
        } catch (MalformedRecord refused) {
            throw new IllegalStateException("written and refused: " + value, refused);
        }
    }
}
