package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import bellwether.reference.TradingCalendar;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The simulated market's odd instruments, one for each thing that goes wrong at the source, on all their way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInstrumentsTest {
    private static final String SYMBOLS = "AAPL,MSFT,JNJ,XOM,KO,PG,SIMSPLIT,SIMSPLITB,SIMDIVIDEND,SIMPENCE.L,SIMHALTED,"
            + "SIMDELISTED,SIMLIVE-USD,SIMNULLS,SIMNAN,SIMGLITCH";
    /** No share of this market does so in a day; a split or a glitch that came through would. */
    private static final double IMPOSSIBLE_PERCENT = 45;

    private Bellwether stack;

    @BeforeAll
    void start(@TempDir Path folder) {
        stack = Bellwether.up(folder.resolve("state"), "--source=simulated", "--symbols=" + SYMBOLS, "--history=1y");
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void no_ranking_of_any_session_shows_a_split_or_a_glitch() {
        List<JsonNode> dates = list(get("/api/v1/movers/sessions").path("dates"));
        assertThat(dates).hasSizeGreaterThan(200);
        for (JsonNode date : dates) {
            for (JsonNode row : rows(get("/api/v1/movers?limit=100&date=" + date.asText()))) {
                assertThat(row.path("changePercent").asDouble())
                        .as("%s on %s", row.path("symbol").asText(), date.asText())
                        .isBetween(-IMPOSSIBLE_PERCENT, IMPOSSIBLE_PERCENT);
            }
        }
    }

    @Test
    void a_split_at_every_session_leaves_no_step_in_the_chart() {
        for (String symbol : List.of("SIMSPLIT", "SIMSPLITB")) {
            List<Double> adjusted = closes(symbol, "splits");
            for (int i = 1; i < adjusted.size(); i++) {
                assertThat(adjusted.get(i) / adjusted.get(i - 1)).isBetween(0.55, 1.45);
            }
            assertThat(list(get("/api/v1/actions/" + symbol).path("actions"))).hasSizeGreaterThan(200);
        }
    }

    @Test
    void prices_a_hundred_times_too_high_are_put_right_and_say_so() {
        JsonNode bars = get("/api/v1/bars/SIMGLITCH");

        assertThat(list(bars.path("repaired"))).hasSizeBetween(9, 13);
        bars.path("repaired")
                .forEach(repair -> assertThat(repair.path("what").asText()).contains("divided by 100"));
        List<Double> closes = closes("SIMGLITCH", "splits");
        for (int i = 1; i < closes.size(); i++) {
            assertThat(closes.get(i) / closes.get(i - 1)).isBetween(0.55, 1.45);
        }
    }

    @Test
    void rows_without_prices_are_refused_with_their_reason() {
        Map<String, String> reasons = new TreeMap<>();
        stack.topic(Topics.DEAD_LETTERS).forEach(letter -> reasons.put(letter.key(), Topic.header(letter, "reason")));

        assertThat(reasons).isNotEmpty();
        for (String symbol : List.of("SIMNULLS", "SIMNAN")) {
            List<String> dates = list(get("/api/v1/bars/" + symbol).path("date")).stream()
                    .map(JsonNode::asText)
                    .toList();
            List<String> refused = reasons.keySet().stream()
                    .filter(key -> key.startsWith(symbol + "|"))
                    .map(key -> key.substring(key.indexOf('|') + 1))
                    .toList();
            assertThat(refused).hasSizeBetween(10, 14).doesNotContainAnyElementsOf(dates);
        }
        reasons.forEach((key, reason) -> assertThat(reason).as(key).isNotBlank());
    }

    @Test
    void bars_are_dated_by_their_own_exchange_through_all_changes_of_the_clocks() {
        Map.of("AAPL", "XNYS", "SIMPENCE.L", "XLON").forEach((symbol, mic) -> {
            List<LocalDate> dates = list(get("/api/v1/bars/" + symbol).path("date")).stream()
                    .map(date -> LocalDate.parse(date.asText()))
                    .toList();
            TradingCalendar calendar = TradingCalendar.ofMic(mic);
            assertThat(dates)
                    .as(symbol)
                    .hasSizeGreaterThan(200)
                    .isEqualTo(dates.getFirst()
                            .datesUntil(dates.getLast().plusDays(1))
                            .filter(calendar::isSession)
                            .toList());
        });
    }

    @Test
    void pence_stay_pence() {
        assertThat(get("/api/v1/bars/SIMPENCE.L").path("currency").asText()).isEqualTo("GBp");
        assertThat(get("/api/v1/symbols/SIMPENCE.L").path("currency").asText()).isEqualTo("GBp");
    }

    @Test
    void a_halted_share_is_not_ranked_on_an_old_price() {
        JsonNode excluded = StreamSupport.stream(
                        get("/api/v1/movers?limit=100").path("excluded").spliterator(), false)
                .filter(one -> one.path("symbol").asText().equals("SIMHALTED"))
                .findFirst()
                .orElseThrow();

        assertThat(excluded.path("reason").asText()).isEqualTo("no-bar");
    }

    @Test
    void a_coin_of_today_is_live_and_not_in_the_final_ranking() {
        JsonNode bars = get("/api/v1/bars/SIMLIVE-USD");
        int last = bars.path("final").size() - 1;
        LocalDate today = LocalDate.parse(bars.path("date").get(last).asText());

        assertThat(bars.path("final").get(last).asBoolean()).isFalse();
        assertThat(bars.path("final").get(last - 1).asBoolean()).isTrue();
        String coins = "/api/v1/movers?universe=crypto&date=" + today;
        assertThat(rows(get(coins))).isEmpty();
        assertThat(get(coins).path("excluded").get(0).path("reason").asText()).isEqualTo("not-final");
        assertThat(rows(get(coins + "&final=false")))
                .allMatch(row -> row.path("live").asBoolean());
    }

    @Test
    void a_symbol_that_is_not_found_is_named_and_unconfirmed() {
        JsonNode symbol = get("/api/v1/symbols/SIMDELISTED");
        assertThat(symbol.path("status").asText()).isEqualTo("unconfirmed");
        assertThat(list(symbol.path("missedSessions"))).hasSize(1);
        assertThat(Comparison.symbols(get("/api/v1/freshness").path("lastRun").path("failed")))
                .containsExactly("SIMDELISTED");
    }

    private JsonNode get(String path) {
        return stack.api().get(path);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<JsonNode> rows(JsonNode ranking) {
        List<JsonNode> rows = new ArrayList<>(list(ranking.path("gainers")));
        rows.addAll(list(ranking.path("losers")));
        return rows;
    }

    private List<Double> closes(String symbol, String adjustment) {
        return list(get("/api/v1/bars/" + symbol + "?adjustment=" + adjustment).path("close")).stream()
                .map(JsonNode::asDouble)
                .toList();
    }
}
