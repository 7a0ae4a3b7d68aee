package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Five years of real prices of 505 shares, from the file to the page's API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharesOfTheSp500Test {
    private static final int ROWS = 619_040;
    private static final int REFUSED = 12;
    private static final int OTHER_DATES = 25;

    private PriceTable prices;
    private Bellwether stack;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path file = Project.shared("market-data/sp500_daily.csv.gz");
        prices = PriceTable.read(file);
        stack = Bellwether.up(
                folder.resolve("state"), "--source", "replay", "--data", file.toString(), "--history", "5y");
        api = stack.api();
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void the_movers_of_the_last_day_are_known() {
        JsonNode gainers = api.get("/api/v1/movers?date=2018-02-07").path("gainers");

        assertThat(gainers.get(0).path("symbol").asText()).isEqualTo("XL");
        assertThat(gainers.get(0).path("changePercent").asDouble()).isCloseTo(12.4799, within(0.00005));
        assertThat(gainers.get(1).path("symbol").asText()).isEqualTo("HAS");
        assertThat(gainers.get(1).path("changePercent").asDouble()).isCloseTo(8.8257, within(0.00005));
        Comparison.movers_are_those_of_the_file(api, prices, LocalDate.of(2018, 2, 7));
    }

    @Test
    void the_movers_of_other_days_equal_an_independent_calculation() {
        List<LocalDate> dates =
                new ArrayList<>(prices.dates().tailSet(prices.dates().first(), false));
        Collections.shuffle(dates, new Random(20180207));

        dates.stream().limit(OTHER_DATES).forEach(date -> Comparison.movers_are_those_of_the_file(api, prices, date));
    }

    @Test
    void every_valid_row_is_stored_and_nothing_else() {
        assertThat(prices.bars()).isEqualTo(ROWS - REFUSED);

        StoredRows rows = new StoredRows(stack);

        assertThat(rows.dailyBars()).isEqualTo(prices.bars());
        assertThat(rows.sessionCloses()).isEqualTo(prices.bars());
    }

    @Test
    void every_refused_row_is_in_the_dead_letters_and_in_the_run_with_its_reason() {
        TreeSet<String> letters = new TreeSet<>();
        stack.topic(Topics.DEAD_LETTERS).forEach(letter -> {
            assertThat(Topic.header(letter, "topic")).isEqualTo(Topics.BARS_DAILY);
            assertThat(Topic.header(letter, "reason")).isNotBlank();
            letters.add(letter.key());
        });
        TreeSet<String> reported = new TreeSet<>();
        stack.topic(Topics.RUNS).forEach(run -> StreamSupport.stream(
                        Api.parse(run.value()).path("refused").spliterator(), false)
                .forEach(refusal -> {
                    assertThat(refusal.path("reason").asText()).isNotBlank();
                    reported.add(refusal.path("symbol").asText() + "|"
                            + refusal.path("slot").asText());
                }));

        assertThat(letters).isEqualTo(prices.refused()).hasSize(REFUSED);
        assertThat(reported).isEqualTo(prices.refused());
    }

    @Test
    void a_price_chart_has_every_day_of_the_file() {
        JsonNode bars = api.get("/api/v1/bars/BRK-B?from=2013-01-01&to=2018-12-31");

        assertThat(bars.path("source").asText()).isEqualTo("replay");
        assertThat(bars.path("date").size()).isEqualTo(prices.closes("BRK-B").size());
        for (int i = 0; i < bars.path("date").size(); i++) {
            LocalDate date = LocalDate.parse(bars.path("date").get(i).asText());
            assertThat(bars.path("close").get(i).asDouble())
                    .as("%s", date)
                    .isEqualTo(prices.closes("BRK-B").get(date));
        }
    }

    @Test
    void the_data_is_fresh_by_the_markets_own_clock() {
        JsonNode freshness = api.get("/api/v1/freshness");

        assertThat(freshness.path("state").asText()).isEqualTo("fresh");
        assertThat(freshness.path("lastSession").asText()).isEqualTo("2018-02-07");
        assertThat(freshness.path("tracked").asInt()).isEqualTo(505);
        assertThat(freshness.path("source").asText()).isEqualTo("replay");
    }
}
