package bellwether.quote.seasonality;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.Action;
import bellwether.contract.HourlyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Six years of a real share's hours: every cell equals one that is worked out from the file by other means. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RealHoursTest {
    private static final LocalDate SPLIT = LocalDate.of(2014, 6, 9);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** symbol,start,open,high,low,close,volume; prices and volumes as they were traded. */
    private final Map<String, Cell> changes = new HashMap<>();

    private final Map<String, Cell> volumes = new HashMap<>();

    private static final class Cell {
        private BigDecimal sum = BigDecimal.ZERO;
        private int count;

        void add(BigDecimal figure) {
            sum = sum.add(figure);
            count++;
        }

        double mean() {
            return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
        }
    }

    @Test
    void every_cell_of_a_real_share_equals_an_independent_calculation() throws Exception {
        Path data = shared().resolve("market-data/us_hourly.csv.gz");
        Assumptions.assumeTrue(Files.exists(data), () -> "skipped: there is no " + data);
        load(data);
        check("return", changes);
        check("volume", volumes);
    }

    private void check(String measure, Map<String, Cell> expected) {
        String json = given().get("/api/v1/seasonality/AAPL?columns=hour&measure=" + measure)
                .asString();
        JsonPath answer =
                JsonPath.from(json).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
        List<Integer> hours = answer.getList("columns");
        assertThat(hours).containsExactly(9, 10, 11, 12, 13, 14, 15);
        List<List<Number>> values = answer.getList("value");
        List<List<Integer>> counts = answer.getList("count");
        for (int month = 1; month <= 12; month++) {
            for (int hour : hours) {
                String name = month + "/" + hour;
                Cell cell = expected.get(name);
                assertThat(counts.get(month - 1).get(hour - 9)).as(name).isEqualTo(cell.count);
                assertThat(values.get(month - 1).get(hour - 9).doubleValue())
                        .as(measure + " " + name)
                        .isCloseTo(cell.mean(), within(Math.max(2e-6, 1e-9 * cell.mean())));
            }
        }
    }

    private void load(Path data) throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
            topics.send(new Action.Split("AAPL", SPLIT, 7, 1));
            String before = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("AAPL,")) {
                    topics.send(bar(line.split(",", -1)));
                    count(line.split(",", -1), before.split(",", -1));
                    before = line;
                }
            }
            topics.flush();
        }
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(() -> {
            assertThat(reader.lag("quote-service", Topics.BARS_HOURLY)).isZero();
            assertThat(reader.lag("quote-service", Topics.ACTIONS)).isZero();
        });
    }

    private void count(String[] cells, String[] before) {
        String start = cells[1];
        boolean first = before.length == 1 || !before[1].substring(0, 10).equals(start.substring(0, 10));
        BigDecimal base = new BigDecimal(first ? cells[2] : before[5]);
        BigDecimal change = new BigDecimal(cells[5])
                .divide(base, MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
        String name = Integer.parseInt(start.substring(5, 7)) + "/" + Integer.parseInt(start.substring(11, 13));
        changes.computeIfAbsent(name, any -> new Cell()).add(change);
        boolean old = LocalDate.parse(start.substring(0, 10)).isBefore(SPLIT);
        BigDecimal volume = new BigDecimal(cells[6]);
        volumes.computeIfAbsent(name, any -> new Cell()).add(old ? volume.multiply(BigDecimal.valueOf(7)) : volume);
    }

    /** Fetched on its own day, so before the split. The hour that the session opens in starts with it. */
    private static HourlyBar bar(String[] cells) {
        String start = cells[1].replace("T09:00", "T09:30");
        Instant fetched = Instant.parse(start.substring(0, 10) + "T22:00:00Z");
        Prices prices = new Prices(
                price(cells[2]), price(cells[3]), price(cells[4]), price(cells[5]), null, Long.parseLong(cells[6]));
        return new HourlyBar(
                cells[0],
                java.time.LocalDateTime.parse(start).atZone(Quotes.NEW_YORK).toInstant(),
                prices,
                new Provenance("USD", true, 1, "replay", fetched, fetched));
    }

    private static @Nullable Float price(String text) {
        return text.isEmpty() ? null : Float.valueOf(text);
    }

    /** The folder of real data beside the repository, if there is one. */
    private static Path shared() {
        String configured = System.getProperty("BELLWETHER_SHARED", System.getenv("BELLWETHER_SHARED"));
        return configured == null ? Path.of("..", "..", "shared") : Path.of(configured);
    }
}
