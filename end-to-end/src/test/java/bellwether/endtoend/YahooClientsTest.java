package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of Yahoo's, pointed at our address and otherwise unchanged, get history, splits and dividends. */
@ExtendWith(SharedReplay.class)
class YahooClientsTest {
    private static final String ASK = """
            import YahooFinance from 'yahoo-finance2'

            const [bellwether, symbol] = process.argv.slice(2)
            const yahooFinance = new YahooFinance({
              fetch: (url, options) => fetch(String(url).replace(/^https:\\/\\/query\\d\\.finance\\.yahoo\\.com/, bellwether), options),
            })
            const period1 = '2020-01-01'
            const period2 = '2025-01-01'
            const errors = []
            const refused = (error) => errors.push(`${error.name}: ${error.message}`)
            const { meta, quotes, events } = await yahooFinance.chart(symbol, { period1 })
            const weeks = await yahooFinance.chart(symbol, { period1, interval: '1wk' })
            const history = await yahooFinance.historical(symbol, { period1: '2024-06-20', period2 })
            const dividends = await yahooFinance.historical(symbol, { period1, period2, events: 'dividends' })
            const splits = await yahooFinance.historical(symbol, { period1, period2, events: 'split' })
            const found = await yahooFinance.search(symbol)
            await yahooFinance.chart('NOSUCH', { period1 }).catch(refused)
            await yahooFinance.chart(symbol, { period1, interval: '1m' }).catch(refused)
            await yahooFinance.chart(symbol, { period1: '2001-01-01', period2: '2001-02-01' }).catch(refused)
            console.log('ANSWER ' + JSON.stringify({
              meta, quotes, events, weeks: weeks.quotes, history, dividends, splits, found: found.quotes, errors,
            }))
            """;

    @TempDir
    Path folder;

    @Test
    void yahoo_finance2_gets_history_splits_and_dividends(SharedReplay.Running replay) throws Exception {
        String symbol = SmallMarket.eventful();

        Ran ran = OutsideClients.node("yahoo-finance2", ASK, replay.stack().address("WEB_URL"), symbol);

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        JsonNode answer = Api.parse(ran.output()
                .lines()
                .filter(line -> line.startsWith("ANSWER "))
                .findFirst()
                .orElseThrow()
                .substring("ANSWER ".length()));
        assertThat(closes(answer.path("quotes"))).isEqualTo(stored(replay, symbol));
        assertThat(answer.path("meta").path("currency").asText()).isEqualTo("USD");
        assertThat(answer.path("history").path(0).path("adjClose").isNumber()).isTrue();
        assertThat(answer.path("weeks").path(0).path("date").asText()).contains("T0");
        assertThat(answer.path("splits")).hasSize(1);
        assertThat(answer.path("splits").path(0).path("stockSplits").asText()).isEqualTo("2:1");
        assertThat(answer.path("splits").path(0).path("date").asText()).startsWith(SmallMarket.SPLIT.toString());
        assertThat(answer.path("dividends")).hasSize(1);
        assertThat(answer.path("dividends").path(0).path("dividends").asDouble())
                .isEqualTo(0.55);
        assertThat(answer.path("dividends").path(0).path("date").asText()).startsWith(SmallMarket.DIVIDEND.toString());
        assertThat(answer.path("found").path(0).path("symbol").asText()).isEqualTo(symbol);
        assertThat(answer.path("errors").path(0).asText()).contains("No data found, symbol may be delisted");
        assertThat(answer.path("errors").path(1).asText()).contains("1m data not available");
        assertThat(answer.path("errors").path(2).asText()).contains("Data doesn't exist for startDate");
    }

    @Test
    void the_recipe_for_yahoo_finance2_works_as_it_is_written(SharedReplay.Running replay) throws Exception {
        Ran ran = OutsideClients.node("recipe-yahoo-finance2", Recipes.of("yahoo-finance2", replay.stack()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output())
                .contains("AAPL USD " + stored(replay, "AAPL").size() + " days, the last " + SmallMarket.LAST)
                .contains("0 dividends, 0 splits")
                .containsPattern("(?m)^AAPL\\b");
    }

    @Test
    void the_requests_of_yfinance_are_answered(SharedReplay.Running replay) throws Exception {
        Path python = Project.program("python3");
        Path script = Files.writeString(folder.resolve("recipe.py"), Recipes.of("yfinance", replay.stack()));

        Ran ran = Ran.in(folder, List.of(python.toString(), script.toString()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output())
                .isEqualTo("America/New_York " + stored(replay, "AAPL").size() + " days, 0 dividends, 0 splits\n"
                        + "No data found, symbol may be delisted\n");
    }

    /** The market server is what was fetched from: it knows no more and no less. */
    @ParameterizedTest
    @ValueSource(strings = {"1d", "1wk", "1mo", "3mo"})
    void a_chart_is_the_markets_own(String interval, SharedReplay.Running replay) {
        String path = "/v8/finance/chart/" + SmallMarket.eventful()
                + "?period1=1514764800&period2=1719532800&events=div%2Csplits&interval=" + interval;

        JsonNode here =
                replay.stack().api().get(path).path("chart").path("result").path(0);
        JsonNode market =
                replay.stack().market().get(path).path("chart").path("result").path(0);

        for (String member : List.of("timestamp", "events", "indicators")) {
            assertThat(here.path(member)).as(member).isNotEmpty();
            assertThat(here.path(member).equals(YahooClientsTest::compare, market.path(member)))
                    .as("%s: %s and %s", member, here.path(member), market.path(member))
                    .isTrue();
        }
    }

    /** 385 is 385.0. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean same =
                one.isNumber() && other.isNumber() ? one.doubleValue() == other.doubleValue() : one.equals(other);
        return same ? 0 : 1;
    }

    private static TreeMap<LocalDate, Double> closes(JsonNode quotes) {
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        quotes.forEach(
                quote -> closes.put(LocalDate.parse(quote.path("date").asText().substring(0, 10)), (double)
                        quote.path("close").floatValue()));
        return closes;
    }

    private static TreeMap<LocalDate, Double> stored(SharedReplay.Running replay, String symbol) {
        JsonNode bars = replay.stack().api().get("/api/v1/bars/" + symbol);
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        for (int i = 0; i < bars.path("date").size(); i++) {
            closes.put(LocalDate.parse(bars.path("date").get(i).asText()), (double)
                    bars.path("close").get(i).floatValue());
        }
        return closes;
    }
}
