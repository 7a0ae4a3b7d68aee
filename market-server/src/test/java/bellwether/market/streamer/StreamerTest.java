package bellwether.market.streamer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bellwether.market.MarketClient;
import bellwether.market.replay.ReplayMarket;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamerTest {
    private static final LocalDate DAY = LocalDate.of(2018, 2, 7);
    private static final List<String> SYMBOLS =
            IntStream.range(0, 40).mapToObj(number -> "SHARE" + number).toList();
    private static final String SUBSCRIBE = SYMBOLS.stream()
            .map(symbol -> "\"" + symbol + "\"")
            .collect(Collectors.joining(",", "{\"subscribe\":[", "]}"));

    private MarketClient client;
    private ReplayMarket market;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        String rows = SYMBOLS.stream()
                .map(symbol -> symbol + ",2018-02-06,10,12,9,11,100\n" + symbol + ",2018-02-07,11,13,10,12,500\n")
                .collect(Collectors.joining("", "symbol,date,open,high,low,close,volume\n", ""));
        market = ReplayMarket.load(List.of(Files.writeString(folder.resolve("daily.csv"), rows)), null, null);
        client = new MarketClient(market);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void a_price_comes_as_base64_of_protobuf_within_json_and_lies_within_the_day() throws Exception {
        market.moveTo(DAY, true);
        try (Listener listener = new Listener(client, "/?version=2")) {
            listener.say(SUBSCRIBE);
            String frame = listener.next();
            assertThat(MarketClient.json(frame).path("type").asText()).isEqualTo("pricing");
            UnknownFieldSet pricing =
                    fields(MarketClient.json(frame).path("message").asText());
            float price = number(pricing, 2);
            float change = number(pricing, 12);
            assertThat(text(pricing, 1)).isIn(SYMBOLS);
            assertThat(price).isBetween(10f, 13f);
            assertThat(change).isEqualTo(Math.round((price - 11) * 100) / 100f);
            assertThat(number(pricing, 8)).isCloseTo(100 * change / 11, within(0.0001f));
            assertThat(number(pricing, 16)).isEqualTo(11f);
            assertThat(whole(pricing, 3)).isGreaterThanOrEqualTo(market.now().toEpochMilli());
            assertThat(pricing.getField(7).getVarintList()).containsExactly(1L);
            assertThat(whole(pricing, 9)).isBetween(200L, 350L);
            assertThat(text(pricing, 4)).isEqualTo("USD");
        }
    }

    @Test
    void the_second_message_of_a_symbol_leaves_out_what_does_not_change() throws Exception {
        market.moveTo(DAY, true);
        try (Listener listener = new Listener(client, "/?version=2")) {
            listener.say(SUBSCRIBE);
            Set<String> seen = new HashSet<>();
            UnknownFieldSet pricing;
            do {
                pricing = fields(
                        MarketClient.json(listener.next()).path("message").asText());
                assertThat(pricing.hasField(16)).isEqualTo(!seen.contains(text(pricing, 1)));
            } while (seen.add(text(pricing, 1)));
        }
    }

    @Test
    void the_first_version_sends_bare_base64() throws Exception {
        market.moveTo(DAY, true);
        try (Listener listener = new Listener(client, "/")) {
            listener.say(SUBSCRIBE);
            assertThat(text(fields(listener.next()), 1)).isIn(SYMBOLS);
        }
    }

    @Test
    void only_what_was_subscribed_to_is_told() throws Exception {
        market.moveTo(DAY, true);
        try (Listener listener = new Listener(client, "/?version=2")) {
            listener.say("nonsense");
            listener.say("{\"subscribe\":7}");
            String removed = SYMBOLS.subList(0, 20).stream()
                    .map(symbol -> "\"" + symbol + "\"")
                    .collect(Collectors.joining(",", ",\"unsubscribe\":[", ",5]}"));
            listener.say(SUBSCRIBE.replace("}", removed));
            for (int i = 0; i < 10; i++) {
                assertThat(text(
                                fields(MarketClient.json(listener.next())
                                        .path("message")
                                        .asText()),
                                1))
                        .isIn(SYMBOLS.subList(20, 40));
            }
        }
    }

    @Test
    void faults_cut_mangle_and_refuse() throws Exception {
        market.moveTo(DAY, true);
        try (Listener listener = new Listener(client, "/?version=2")) {
            client.post("/control/faults", "{\"kind\":\"malformed\"}");
            listener.say(SUBSCRIBE);
            String half = MarketClient.json(listener.next()).path("message").asText();
            assertThatThrownBy(() -> fields(half)).isInstanceOf(InvalidProtocolBufferException.class);
            client.post("/control/faults", "{\"kind\":\"cut\"}");
            String last = listener.next();
            while (!last.equals(Listener.CLOSED)) {
                last = listener.next();
            }
        }
        client.post("/control/faults", "{\"kind\":\"503\"}");
        assertThatThrownBy(() -> new Listener(client, "/?version=2"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(client.get("/control/requests").body()).contains("\"/?version=2\":{\"101\":1,\"503\":1}");
    }

    @Test
    void the_same_address_answers_plain_requests_as_before() {
        assertThat(client.get("/").headers().firstValue("set-cookie")).isPresent();
    }

    static UnknownFieldSet fields(String base64) throws InvalidProtocolBufferException {
        return UnknownFieldSet.parseFrom(Base64.getDecoder().decode(base64));
    }

    private static String text(UnknownFieldSet fields, int field) {
        return fields.getField(field).getLengthDelimitedList().getFirst().toStringUtf8();
    }

    private static float number(UnknownFieldSet fields, int field) {
        return Float.intBitsToFloat(fields.getField(field).getFixed32List().getFirst());
    }

    /** ZigZag, as {@code sint64} is. */
    private static long whole(UnknownFieldSet fields, int field) {
        long bits = fields.getField(field).getVarintList().getFirst();
        return (bits >>> 1) ^ -(bits & 1);
    }
}
