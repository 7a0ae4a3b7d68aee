package bellwether.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.Action;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.MalformedRecord;
import bellwether.contract.MarketHours;
import bellwether.contract.Run;
import bellwether.contract.Tick;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OtherCodecsTest {
    private static final List<LocalDate> MISSED = List.of(LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-20"));

    @Test
    void a_split_and_a_dividend_read_back_the_same() throws MalformedRecord {
        ActionCodec codec = new ActionCodec();
        Action split = new Action.Split("AAPL", LocalDate.parse("2020-08-31"), 4, 1);
        Action dividend = new Action.Dividend("AAPL", LocalDate.parse("2020-08-07"), 0.205, "USD");
        assertThat(codec.read(codec.write(split))).isEqualTo(split);
        assertThat(codec.read(codec.write(dividend))).isEqualTo(dividend);
        assertThat(split.key()).isEqualTo("AAPL|2020-08-31|split");
        assertThat(new String(codec.write(split), StandardCharsets.UTF_8))
                .isEqualTo("{\"symbol\":\"AAPL\",\"exDate\":\"2020-08-31\",\"kind\":\"split\",\"numerator\":4,"
                        + "\"denominator\":1,\"amount\":null,\"currency\":null}");
    }

    @Test
    void an_impossible_split_and_an_unknown_kind_are_refused() {
        ActionCodec codec = new ActionCodec();
        assertThatThrownBy(() -> codec.read(action("split", "\"numerator\":4,\"denominator\":0")))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining("impossible split");
        assertThatThrownBy(() -> codec.read(action("merger", "\"amount\":1")))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageContaining("merger");
    }

    @Test
    void an_instrument_reads_back_the_same() throws MalformedRecord {
        InstrumentCodec codec = new InstrumentCodec();
        Instrument full = new Instrument(
                "AAPL",
                "Apple Inc.",
                InstrumentKind.EQUITY,
                "NasdaqGS",
                "XNAS",
                "Information Technology",
                "Technology Hardware, Storage & Peripherals",
                "USD",
                ZoneId.of("America/New_York"),
                true);
        Instrument sparse = new Instrument(
                "X=F", null, InstrumentKind.FUTURE, null, null, null, null, null, ZoneId.of("UTC"), false, MISSED);
        assertThat(codec.read(codec.write(full))).isEqualTo(full);
        assertThat(codec.read(codec.write(sparse))).isEqualTo(sparse);
        assertThat(full.status()).isEqualTo(Instrument.Status.LISTED);
        assertThat(sparse.status()).isEqualTo(Instrument.Status.UNCONFIRMED);
    }

    @Test
    void a_run_reads_back_the_same_with_its_failures_and_refusals() throws MalformedRecord {
        RunCodec codec = new RunCodec();
        Instant start = Instant.parse("2026-11-20T21:30:00Z");
        Run run = new Run(
                "r-1",
                start,
                start.plusSeconds(60),
                "yahoo",
                start.plusSeconds(59),
                3,
                1_234,
                5,
                List.of(new Run.Failure("XYZ", "404 No data found, symbol may be delisted")),
                List.of(new Run.Refusal("LNT", "2016-05-19", "close below low")),
                3,
                Map.of("rate-limited", 12L, "html", 1L));
        assertThat(codec.read(codec.write(run))).isEqualTo(run);
    }

    @Test
    void a_run_of_an_ingest_that_did_not_count_the_sources_errors_is_read_too() throws MalformedRecord {
        String before = """
                {"id": "r", "startedAt": "2026-11-20T21:30:00Z", "finishedAt": "2026-11-20T21:31:00Z", "source": "yahoo",
                 "marketTime": "2026-11-20T21:31:00Z", "due": 1, "published": 1, "unchanged": 0, "failed": [],
                 "refused": [], "exitCode": 0}""";
        assertThat(new RunCodec().read(before.getBytes(StandardCharsets.UTF_8)).sourceErrors())
                .isEmpty();
    }

    @Test
    void a_tick_reads_back_the_same_whatever_the_source_left_out() throws MalformedRecord {
        TickCodec codec = new TickCodec();
        for (MarketHours session : MarketHours.values()) {
            Tick full = tick(198.87f, session, -5.71f, "USD");
            Tick sparse = tick(0.0001f, session, null, null);
            assertThat(codec.read(codec.write(full))).isEqualTo(full);
            assertThat(codec.read(codec.write(sparse))).isEqualTo(sparse);
        }
    }

    @Test
    void a_tick_is_known_by_its_facts_and_not_by_when_it_came() {
        Tick tick = tick(198.87f, MarketHours.REGULAR, -5.71f, "USD");
        Tick later = new Tick(
                tick.symbol(),
                tick.price(),
                tick.time(),
                tick.session(),
                tick.change(),
                tick.changePercent(),
                tick.previousClose(),
                tick.dayVolume(),
                tick.currency(),
                tick.source(),
                tick.receivedAt().plusSeconds(9));
        assertThat(later.id()).isEqualTo(tick.id()).startsWith("AAPL|2026-11-20T18:42:07.250Z|");
        assertThat(tick(198.88f, MarketHours.REGULAR, -5.71f, "USD").id()).isNotEqualTo(tick.id());
    }

    @Test
    void a_tick_without_a_price_or_of_an_unknown_session_is_refused() {
        TickCodec codec = new TickCodec();
        String good = new String(codec.write(tick(1.5f, MarketHours.PRE, null, null)), StandardCharsets.UTF_8);
        for (String bad : List.of(
                good.replace("1.5", "0"),
                good.replace("1.5", "-1.5"),
                good.replace("1.5", "null"),
                good.replace("\"pre\"", "\"lunch\""))) {
            assertThatThrownBy(() -> codec.read(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedRecord.class)
                    .hasMessageMatching("(price|session) is .+");
        }
    }

    private static Tick tick(float price, MarketHours session, @Nullable Float change, @Nullable String currency) {
        Instant time = Instant.parse("2026-11-20T18:42:07.250Z");
        Long volume = currency == null ? null : 61_204_411L;
        return new Tick(
                "AAPL",
                price,
                time,
                session,
                change,
                change,
                change,
                volume,
                currency,
                "simulated",
                time.plusMillis(11));
    }

    private static byte[] action(String kind, String figures) {
        return ("{\"symbol\":\"A\",\"exDate\":\"2020-01-02\",\"kind\":\"" + kind + "\"," + figures + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
