package bellwether.movers.close;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Ranking;
import bellwether.movers.board.Board;
import bellwether.movers.ranking.Period;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.UniverseName;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Five years of 505 real shares: every ranking equals one that is worked out from the file by other means. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class Sp500MoversTest {
    private static final Instant FETCHED = Instant.parse("2018-02-08T01:00:00Z");
    private static final int BATCH = 5_000;
    private static final int RANDOM_DATES = 25;

    @Inject
    SessionCloses closes;

    @Inject
    Board board;

    @Inject
    AgroalDataSource database;

    /** Closes by symbol and date, as they stand in the file. */
    private final Map<String, TreeMap<LocalDate, BigDecimal>> file = new HashMap<>();

    private record Change(String symbol, BigDecimal percent) {}

    @Test
    void every_mover_equals_an_independent_calculation() throws Exception {
        Path data = shared().resolve("market-data/sp500_daily.csv.gz");
        Assumptions.assumeTrue(Files.exists(data), () -> "skipped: there is no " + data);
        load(data);

        Ranking last = rank(LocalDate.parse("2018-02-07"), 10);
        assertThat(last.gainers().get(0).symbol()).isEqualTo("XL");
        assertThat(last.gainers().get(0).changePercent()).isEqualTo(12.479914301);
        assertThat(last.gainers().get(1).symbol()).isEqualTo("HAS");
        assertThat(last.gainers().get(1).changePercent()).isEqualTo(8.825721282);

        List<LocalDate> dates = file.get("AAPL").keySet().stream().skip(1).toList();
        Random random = new Random(20180207);
        for (int i = 0; i < RANDOM_DATES; i++) {
            check(dates.get(random.nextInt(dates.size())));
        }
    }

    private void check(LocalDate date) throws Exception {
        Ranking ranking = rank(date, 100);
        List<Change> changes = changes(date);
        assertThat(ranking.date()).isEqualTo(date);
        assertThat(ranking.universe().ranked()).as("ranked on %s", date).isEqualTo(changes.size());
        assertThat(ranking.breadth().advancing()).isEqualTo((int)
                changes.stream().filter(c -> c.percent().signum() > 0).count());
        assertThat(ranking.breadth().declining()).isEqualTo((int)
                changes.stream().filter(c -> c.percent().signum() < 0).count());
        Comparator<Change> byPercent = Comparator.comparing(Change::percent);
        checkSide(date, ranking.gainers(), changes, 1, byPercent.reversed());
        checkSide(date, ranking.losers(), changes, -1, byPercent);
    }

    private static void checkSide(
            LocalDate date, List<Ranking.Mover> movers, List<Change> changes, int sign, Comparator<Change> order) {
        List<Change> expected = changes.stream()
                .filter(change -> change.percent().signum() == sign)
                .sorted(order.thenComparing(Change::symbol))
                .limit(100)
                .toList();
        assertThat(movers)
                .as("movers of %s", date)
                .extracting(Ranking.Mover::symbol)
                .isEqualTo(expected.stream().map(Change::symbol).toList());
        for (int i = 0; i < movers.size(); i++) {
            assertThat(BigDecimal.valueOf(movers.get(i).changePercent()))
                    .isEqualByComparingTo(expected.get(i).percent().setScale(9, RoundingMode.HALF_EVEN));
            assertThat(movers.get(i).rank()).isEqualTo(i + 1);
        }
    }

    private List<Change> changes(LocalDate date) {
        List<Change> changes = new ArrayList<>();
        file.forEach((symbol, series) -> {
            BigDecimal close = series.get(date);
            Map.Entry<LocalDate, BigDecimal> previous = series.lowerEntry(date);
            if (close != null && previous != null) {
                BigDecimal ratio = close.divide(previous.getValue(), MathContext.DECIMAL128);
                changes.add(new Change(symbol, ratio.subtract(BigDecimal.ONE).movePointRight(2)));
            }
        });
        return changes;
    }

    private Ranking rank(LocalDate date, int limit) throws Exception {
        return board.rank(new RankingQuery(date, Period.DAY, UniverseName.ALL, null, 0, 0, true, limit));
    }

    private void load(Path data) throws IOException, SQLException {
        execute("DELETE FROM movers.split; DELETE FROM movers.session_close; DELETE FROM movers.instrument");
        List<DailyBar> batch = new ArrayList<>(BATCH);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(data)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(read(line));
                if (batch.size() == BATCH) {
                    store(batch);
                }
            }
        }
        store(batch);
        execute("UPDATE movers.instrument SET kind = 'equity', time_zone = 'America/New_York', active = true");
    }

    private DailyBar read(String line) {
        String[] cells = line.split(",", -1);
        LocalDate date = LocalDate.parse(cells[1]);
        file.computeIfAbsent(cells[0], symbol -> new TreeMap<>()).put(date, new BigDecimal(cells[5]));
        Prices prices = new Prices(null, null, null, Float.parseFloat(cells[5]), null, Long.parseLong(cells[6]));
        return new DailyBar(cells[0], date, prices, new Provenance("USD", true, 1, "replay", FETCHED, FETCHED));
    }

    private void store(List<DailyBar> bars) throws SQLException {
        closes.store(CloseBatch.ofBars(bars));
        bars.clear();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The folder of real data beside the repository, if there is one. */
    private static Path shared() {
        String configured = System.getProperty("BELLWETHER_SHARED", System.getenv("BELLWETHER_SHARED"));
        return configured == null ? Path.of("..", "..", "shared") : Path.of(configured);
    }
}
