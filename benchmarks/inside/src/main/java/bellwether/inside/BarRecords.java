package bellwether.inside;

import bellwether.contract.BarId;
import bellwether.contract.DailyBar;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.json.DailyBarCodec;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A daily bar as it stands in its topic: read, written, and named. Beside each what Jackson's databind makes of the same
 * bytes, and what can't be gone below: the tokens alone, the digest alone.
 *
 * <p>A thousand bars of one fetch in turn, as a consumer meets them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BarRecords {
    private static final int COUNT = 1000;
    private static final LocalDate FIRST = LocalDate.parse("2018-02-07");
    private static final DailyBarCodec CODEC = new DailyBarCodec();
    private static final JsonFactory TOKENS = new JsonFactory();

    private static final ObjectMapper DATABIND = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final DailyBar[] bars = new DailyBar[COUNT];
    private final byte[][] records = new byte[COUNT][];
    private final Bound[] bounds = new Bound[COUNT];
    private int next;

    /** The record as databind's users would write it down. */
    public record Bound(
            String symbol,
            LocalDate date,
            @Nullable Float open,
            @Nullable Float high,
            @Nullable Float low,
            @Nullable Float close,
            @Nullable Float adjustedClose,
            @Nullable Long volume,
            @Nullable String currency,
            @JsonProperty("final") boolean finished,
            int revision,
            String source,
            Instant exchangeTime,
            Instant fetchedAt,
            @Nullable String repaired) {}

    @Setup
    public void make() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            float price = 150 + (i * 7919 % 1000) / 100f;
            Prices prices =
                    new Prices(price, price + 1.25f, price - 0.75f, price + 0.5f, price / 1.07f, 50_000_000L + i);
            Instant fetched = Instant.parse("2026-11-20T22:15:31.123456Z");
            bars[i] = new DailyBar(
                    "AAPL",
                    FIRST.plusDays(i),
                    prices,
                    new Provenance("USD", true, 1, "yahoo", Instant.parse("2026-11-20T21:00:01Z"), fetched));
            records[i] = CODEC.write(bars[i]);
            bounds[i] = DATABIND.readValue(records[i], Bound.class);
        }
    }

    private int turn() {
        next = next + 1 == COUNT ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public DailyBar read() throws MalformedRecord {
        return CODEC.read(records[turn()]);
    }

    @Benchmark
    public Bound readByDatabind() throws IOException {
        return DATABIND.readValue(records[turn()], Bound.class);
    }

    @Benchmark
    public int readTokensAlone() throws IOException {
        int tokens = 0;
        try (JsonParser parser = TOKENS.createParser(records[turn()])) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public byte[] write() {
        return CODEC.write(bars[turn()]);
    }

    @Benchmark
    public byte[] writeByDatabind() throws IOException {
        return DATABIND.writeValueAsBytes(bounds[turn()]);
    }

    @Benchmark
    public String name() {
        return BarId.of(bars[turn()]).toString();
    }

    @Benchmark
    public byte[] nameDigestAlone() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(records[turn()]);
    }
}
