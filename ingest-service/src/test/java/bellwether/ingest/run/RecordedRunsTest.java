package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Prices;
import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.ingest.SharedFolder;
import bellwether.ingest.yahoo.YahooServer;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole runs against what Yahoo really answered: each ends with stored bars, with nothing due, or with a named refusal. */
class RecordedRunsTest {
    @Test
    void every_recording_ends_a_run_in_order() throws Exception {
        Path root = SharedFolder.require("yahoo-recordings");
        KafkaBroker broker = KafkaBroker.shared();
        Map<String, String> outcomes = new TreeMap<>();
        for (Path file : recordings(root)) {
            broker.resetTopics();
            Run run = run(broker, file);
            Collection<DailyBar> bars = Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec())
                    .values();
            assertThat(bars).as(file.toString()).allMatch(bar -> isPossible(bar.prices()));
            outcomes.put(root.relativize(file).toString(), outcome(run, bars.size()));
        }
        assertThat(outcomes)
                .containsEntry("good/chart_1d_AAPL_single_bar.json", "bars")
                .containsEntry("good/chart_1d_AAPL_split_and_dividend.json", "bars")
                .containsEntry("good/chart_1d_fx_EURUSD.json", "bars")
                .containsEntry("errors/400_chart_no_data_in_window.json", "nothing due")
                .containsEntry("bad/chart_no_timestamp_but_quote.SYNTHETIC.json", "named")
                .containsEntry("errors/404_chart_not_found.json", "named")
                .containsEntry("errors/429_edge.txt", "named")
                .containsEntry("errors/200_html_down.html", "named");
    }

    private static List<Path> recordings(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Files that start with a status are served with it, whatever is asked. */
    private static Run run(KafkaBroker broker, Path file) throws Exception {
        String name = file.getFileName().toString();
        int status = name.matches("\\d{3}_.*") ? Integer.parseInt(name.substring(0, 3)) : 200;
        List<Listing> listings = Universe.parse(new StringReader("symbol\n" + symbol(file) + "\n"))
                .listings();
        try (YahooServer server = new YahooServer().answers(status, Files.readAllBytes(file))) {
            return new TestRun(broker).execute(server.source(), listings, History.parse("30y"), false);
        }
    }

    /** The answer to another symbol would be refused. */
    private static String symbol(Path file) throws IOException {
        try {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(file))
                    .path("chart")
                    .path("result")
                    .path(0)
                    .path("meta")
                    .path("symbol")
                    .asText("AAPL");
        } catch (JsonProcessingException e) {
            return "AAPL";
        }
    }

    private static String outcome(Run run, int bars) {
        assertThat(run.exitCode()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED, ExitCode.UNREACHABLE);
        assertThat(run.exitCode() != ExitCode.UNREACHABLE || !run.sourceErrors().isEmpty())
                .isTrue();
        assertThat(run.failed()).allMatch(failure -> !failure.reason().isBlank());
        assertThat(run.refused()).allMatch(refusal -> !refusal.reason().isBlank());
        if (bars > 0) {
            return "bars";
        }
        return run.failed().isEmpty() && run.refused().isEmpty() ? "nothing due" : "named";
    }

    private static boolean isPossible(Prices prices) {
        Float close = prices.close();
        return close != null
                && Stream.of(prices.open(), prices.high(), prices.low(), close, prices.adjustedClose())
                        .filter(Objects::nonNull)
                        .allMatch(price -> Float.isFinite(price) && price > 0)
                && (prices.high() == null || prices.high() >= close)
                && (prices.low() == null || prices.low() <= close)
                && (prices.volume() == null || prices.volume() >= 0);
    }
}
