package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The market's today moves across real splits, and over more than twenty years of real dividends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SplitsAndDividendsTest {
    private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

    /** The session is not there yet, or a busy machine was too slow. */
    private static final String NO_ANSWER = "no answer";

    private static final String NOT_RANKED = "not ranked";

    private PriceTable prices;
    private EventTable events;
    private Bellwether stack;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path priceFile = Project.shared("market-data/us_daily_raw.csv.gz");
        Path eventFile = Project.shared("market-data/us_events.csv");
        prices = PriceTable.read(priceFile);
        events = EventTable.read(eventFile);
        stack = Bellwether.up(
                folder.resolve("state"),
                "--source=replay",
                "--data=" + priceFile,
                "--events=" + eventFile,
                "--today=2009-06-30",
                "--symbols=AAPL,AIG,SPY",
                "--history=12y");
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "AIG, 2009-06-30, 2009-07-01, -20.00",
        "AAPL, 2014-06-06, 2014-06-09, 1.60",
        "AAPL, 2020-08-28, 2020-08-31, 3.39"
    })
    void a_mover_never_shows_the_split_before_during_and_after_the_refetch(
            String symbol, LocalDate before, LocalDate exDate, double percent) {
        load(before);
        String dayBefore = change(symbol, before);
        assertThat(dayBefore).isNotEqualTo(NOT_RANKED);

        Set<String> ofExDate = new TreeSet<>();
        Set<String> ofDayBefore = new TreeSet<>();
        stack.market().post("/control/today?date=" + exDate, "");
        Bellwether run = Bellwether.beginIngest(stack.state());
        while (run.isRunning() || !isRanked(symbol, exDate)) {
            ofExDate.add(change(symbol, exDate));
            ofDayBefore.add(change(symbol, before));
        }
        awaitStored(exDate);
        ofExDate.add(change(symbol, exDate));
        ofDayBefore.add(change(symbol, before));

        ofExDate.removeAll(Set.of(NO_ANSWER, NOT_RANKED));
        ofDayBefore.remove(NO_ANSWER);
        assertThat(ofDayBefore).containsExactly(dayBefore);
        assertThat(ofExDate).hasSize(1);
        assertThat(Double.parseDouble(ofExDate.iterator().next())).isCloseTo(percent, within(0.005));
    }

    @Test
    @Order(2)
    void splits_and_dividends_are_listed_as_they_were() {
        load(LAST);
        for (String symbol : List.of("AAPL", "AIG", "SPY")) {
            Map<String, Double> listed = new TreeMap<>();
            stack.api()
                    .get("/api/v1/actions/" + symbol)
                    .path("actions")
                    .forEach(action -> listed.put(
                            action.path("exDate").asText() + " "
                                    + action.path("kind").asText(),
                            action.path("kind").asText().equals("split")
                                    ? action.path("numerator").asDouble()
                                            / action.path("denominator").asDouble()
                                    : action.path("amount").asDouble()));
            Map<String, Double> expected = new TreeMap<>();
            events.splits(symbol).forEach((exDate, ratio) -> expected.put(exDate + " split", ratio));
            events.dividends(symbol).forEach((exDate, amount) -> expected.put(exDate + " dividend", amount));
            assertThat(listed.keySet()).as(symbol).isEqualTo(expected.keySet());
            listed.forEach((key, value) ->
                    assertThat(value).as(symbol + " " + key).isCloseTo(expected.get(key), within(0.0001)));
        }
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"AAPL", "AIG", "SPY"})
    void unadjusted_closes_are_those_that_were_traded(String symbol) {
        assertThat(closes(symbol, "none")).isEqualTo(prices.closes(symbol));
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"AAPL", "AIG", "SPY"})
    void closes_adjusted_for_splits_are_in_todays_shares(String symbol) {
        TreeMap<LocalDate, Double> adjusted = closes(symbol, "splits");

        assertThat(adjusted.keySet()).isEqualTo(prices.closes(symbol).keySet());
        prices.closes(symbol).forEach((date, traded) -> {
            double expected = traded / events.ratioAfter(symbol, date);
            assertThat(adjusted.get(date)).as("%s", date).isCloseTo(expected, within(expected * 2e-7));
        });
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"AAPL", "AIG", "SPY"})
    void growth_on_adjusted_closes_is_the_product_over_the_days(String symbol) {
        TreeMap<LocalDate, Double> adjusted = closes(symbol, "all");
        TreeMap<LocalDate, Double> traded = prices.closes(symbol);

        double product = 1;
        for (LocalDate date = traded.lastKey(); traded.lowerKey(date) != null; date = traded.lowerKey(date)) {
            LocalDate previous = traded.lowerKey(date);
            double split = events.splits(symbol).getOrDefault(date, 1.0);
            double dividend = events.dividends(symbol).getOrDefault(date, 0.0);
            product *= traded.get(date) / (traded.get(previous) / split - dividend);
            double growth = adjusted.lastEntry().getValue() / adjusted.get(previous);
            assertThat(growth).as("since %s", previous).isCloseTo(product, within(product * 1e-6));
        }
    }

    @Test
    @Order(4)
    void the_status_page_lists_the_restated_histories() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(stack.address("WEB_URL") + "/status", 1440, 900);
            Locator rows = page.locator("table.corrections tbody tr");
            rows.first().waitFor();

            JsonNode listed = stack.api().get("/api/v1/corrections?limit=50").path("corrections");
            assertThat(rows.locator("th").allTextContents()).isEqualTo(Comparison.symbols(listed));
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("AAPL"))
                            .first()
                            .textContent())
                    .contains("restated for a split or dividend")
                    .contains(" bars");
            browser.assertNoErrors();
        }
    }

    private void load(LocalDate today) {
        stack.market().post("/control/today?date=" + today, "");
        Bellwether run = Bellwether.ingest(stack.state());
        assertThat(run.exitCode()).as(run.output()).isZero();
        awaitStored(today);
    }

    private void awaitStored(LocalDate date) {
        while (!isStored("AAPL", date) || !isStored("AIG", date) || !isStored("SPY", date)) {
            Bellwether.pause();
        }
    }

    private boolean isStored(String symbol, LocalDate date) {
        return isRanked(symbol, date) && closes(symbol, "none").containsKey(date);
    }

    private boolean isRanked(String symbol, LocalDate date) {
        return !Set.of(NO_ANSWER, NOT_RANKED).contains(change(symbol, date));
    }

    /** The percent change of the day as the ranking has it. */
    private String change(String symbol, LocalDate date) {
        var answer = stack.api().answer("/api/v1/movers?date=" + date);
        JsonNode ranking = Api.parse(answer.body());
        if (answer.statusCode() != 200 || !ranking.path("date").asText().equals(date.toString())) {
            return NO_ANSWER;
        }
        for (String side : List.of("gainers", "losers")) {
            for (JsonNode row : ranking.path(side)) {
                if (row.path("symbol").asText().equals(symbol)) {
                    return row.path("changePercent").asText();
                }
            }
        }
        return NOT_RANKED;
    }

    private TreeMap<LocalDate, Double> closes(String symbol, String adjustment) {
        JsonNode bars = stack.api().get("/api/v1/bars/" + symbol + "?adjustment=" + adjustment);
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        for (int i = 0; i < bars.path("date").size(); i++) {
            closes.put(
                    LocalDate.parse(bars.path("date").get(i).asText()),
                    bars.path("close").get(i).asDouble());
        }
        return closes;
    }
}
