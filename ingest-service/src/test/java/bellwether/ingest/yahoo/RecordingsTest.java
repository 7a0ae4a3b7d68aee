package bellwether.ingest.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.ingest.SharedFolder;
import bellwether.ingest.bars.Harvest;
import bellwether.ingest.bars.Harvester;
import bellwether.ingest.pace.FakeTime;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Yahoo really answered, read over HTTP: each ends as bars, as nothing due, or as a refusal with its reason. */
class RecordingsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @TestFactory
    Stream<DynamicTest> every_recording_is_read_without_an_exception() throws Exception {
        Path root = SharedFolder.require("yahoo-recordings");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(root.relativize(file).toString(), () -> read(file)));
        }
    }

    @Test
    void a_live_last_bar_stands_on_its_own_date() throws Exception {
        Harvest<?> harvest = daily("good/chart_1d_AAPL_range6mo_last_bar_live_stamp.json", "AAPL");
        assertThat(harvest.bars()).hasSize(127);
        assertThat(harvest.bars().getLast().key()).isEqualTo("AAPL|2025-10-29");
        assertThat(harvest.actions()).extracting("amount").containsExactly(0.26, 0.26);
    }

    @Test
    void prices_are_the_shortest_decimals_of_their_floats() throws Exception {
        Harvest<?> harvest = daily("good/chart_1d_AAPL_single_bar.json", "AAPL");
        assertThat(harvest.bars().getFirst().prices().close()).hasToString("164.32");
        assertThat(harvest.bars().getFirst().prices().adjustedClose()).hasToString("161.69987");
        assertThat(harvest.bars().getFirst().prices().volume()).isEqualTo(91_162_800L);
    }

    @Test
    void splits_and_dividends_are_actions_of_their_dates() throws Exception {
        Harvest<?> harvest = daily("good/chart_1d_AAPL_split_and_dividend.json", "AAPL");
        assertThat(harvest.actions())
                .extracting(action -> action.key())
                .containsExactly("AAPL|2020-08-31|split", "AAPL|2020-11-06|dividend");
    }

    @Test
    void bars_with_nothing_but_a_close_have_nulls_elsewhere() throws Exception {
        Harvest<?> harvest = daily("good/chart_indicators_close_only.json", "AAPL");
        assertThat(harvest.bars()).hasSize(5);
        assertThat(harvest.bars().getFirst().prices().open()).isNull();
        assertThat(harvest.bars().getFirst().prices().volume()).isNull();
    }

    @Test
    void currencies_are_dated_in_their_own_zone() throws Exception {
        Harvest<?> harvest = daily("good/chart_1d_fx_EURUSD.json", "EURUSD=X");
        assertThat(harvest.bars())
                .extracting(bar -> bar.slot())
                .containsExactly("2020-01-01", "2020-01-02", "2020-01-03");
        assertThat(harvest.instrument().kind().wireName()).isEqualTo("currency");
    }

    @Test
    void empty_windows_are_nothing_due_and_prices_without_dates_a_refusal() throws Exception {
        assertThat(hourly("bad/chart_1h_no_results.json", "AAPL")).isInstanceOf(Answer.NothingDue.class);
        assertThat(dailyAnswer("bad/chart_no_timestamp_but_quote.SYNTHETIC.json", "AAPL"))
                .isEqualTo(new Answer.Refused<>("prices without timestamps"));
        assertThat(dailyAnswer("errors/400_chart_no_data_in_window.json", "AAPL"))
                .isInstanceOf(Answer.NothingDue.class);
        assertThat(dailyAnswer("errors/404_chart_not_found.json", "AAPL")).isInstanceOf(Answer.UnknownSymbol.class);
        assertThat(dailyAnswer("errors/400_chart_bad_interval.json", "AAPL")).isInstanceOf(Answer.Refused.class);
        assertThat(dailyAnswer("errors/429_edge.txt", "AAPL")).isInstanceOf(Answer.SourceUnavailable.class);
    }

    private static Harvest<?> daily(String file, String symbol) throws Exception {
        Answer<Series> answer = dailyAnswer(file, symbol);
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return Harvester.daily(((Answer.Fetched<Series>) answer).value(), listing(symbol));
    }

    private static Answer<Series> dailyAnswer(String file, String symbol) throws Exception {
        Path path = SharedFolder.require("yahoo-recordings").resolve(file);
        try (YahooServer server = serving(path)) {
            return new YahooSource(server.settings(), new FakeTime()).daily(symbol, LONG_AGO);
        }
    }

    private static Answer<Series> hourly(String file, String symbol) throws Exception {
        Path path = SharedFolder.require("yahoo-recordings").resolve(file);
        try (YahooServer server = serving(path)) {
            return new YahooSource(server.settings(), new FakeTime()).hourly(symbol, Instant.EPOCH);
        }
    }

    private static void read(Path file) throws Exception {
        try (YahooServer server = serving(file)) {
            YahooSource source = new YahooSource(server.settings(), new FakeTime());
            String symbol = symbol(file);
            check(source.daily(symbol, LONG_AGO), symbol);
            check(source.hourly(symbol, Instant.EPOCH), symbol);
            assertThat(source.glance(List.of(symbol))).isNotNull();
        }
    }

    private static void check(Answer<Series> answer, String symbol) {
        switch (answer) {
            case Answer.Fetched<Series>(Series series) -> {
                Harvest<?> harvest = Harvester.daily(series, listing(symbol));
                assertThat(harvest.bars().size() + harvest.refused().size()).isPositive();
                assertThat(harvest.refused()).allMatch(row -> !row.reason().isBlank());
            }
            case Answer.NothingDue<Series> nothing -> assertThat(nothing).isNotNull();
            case Answer.UnknownSymbol<Series>(String reason) ->
                assertThat(reason).isNotBlank();
            case Answer.Refused<Series>(String reason) -> assertThat(reason).isNotBlank();
            case Answer.SourceUnavailable<Series>(String reason) ->
                assertThat(reason).isNotBlank();
        }
    }

    /** Files that start with a status are served with it. */
    private static YahooServer serving(Path file) throws IOException {
        String name = file.getFileName().toString();
        int status = name.matches("\\d{3}_.*") ? Integer.parseInt(name.substring(0, 3)) : 200;
        return new YahooServer().answers(status, Files.readAllBytes(file));
    }

    private static String symbol(Path file) throws IOException {
        try {
            JsonNode meta =
                    new ObjectMapper().readTree(Files.readAllBytes(file)).findPath("symbol");
            return meta.isTextual() ? meta.textValue() : "AAPL";
        } catch (JsonProcessingException e) {
            return "AAPL";
        }
    }

    private static Listing listing(String symbol) {
        return Universe.parse(new StringReader("symbol\n" + symbol + "\n"))
                .listings()
                .getFirst();
    }
}
