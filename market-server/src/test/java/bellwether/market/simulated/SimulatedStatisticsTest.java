package bellwether.market.simulated;

import static bellwether.market.simulated.SimulatedPrices.EVENING;
import static bellwether.market.simulated.SimulatedPrices.correlation;
import static bellwether.market.simulated.SimulatedPrices.deviation;
import static bellwether.market.simulated.SimulatedPrices.kurtosis;
import static bellwether.market.simulated.SimulatedPrices.logReturns;
import static bellwether.market.simulated.SimulatedPrices.marketAt;
import static bellwether.market.simulated.SimulatedPrices.years;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.InstrumentKind;
import bellwether.market.Company;
import bellwether.market.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Whether prices look like prices, over five years of the shares. */
class SimulatedStatisticsTest {
    private final SimulatedMarket market = marketAt(EVENING);
    private final List<Company> shares = market.companies().stream()
            .filter(company -> company.kind() == InstrumentKind.EQUITY && company.sector() != null)
            .toList();

    @Test
    void daily_moves_have_a_plausible_size() {
        assertThat(shares)
                .allSatisfy(share -> assertThat(deviation(returns(share))).isBetween(0.005, 0.04));
    }

    @Test
    void tails_are_fat() {
        assertThat(shares)
                .allSatisfy(share -> assertThat(kurtosis(returns(share))).isGreaterThan(3));
    }

    @Test
    void volatility_clusters() {
        double[] sizes = Arrays.stream(logReturns(years(market, "^GSPC", 30)))
                .map(Math::abs)
                .toArray();
        double[] yesterday = Arrays.copyOf(sizes, sizes.length - 1);
        double[] today = Arrays.copyOfRange(sizes, 1, sizes.length);
        assertThat(correlation(yesterday, today)).isGreaterThan(0.1);
    }

    @Test
    void directions_do_not_cluster() {
        double[] moves = logReturns(years(market, "^GSPC", 30));
        assertThat(correlation(Arrays.copyOf(moves, moves.length - 1), Arrays.copyOfRange(moves, 1, moves.length)))
                .isBetween(-0.05, 0.05);
    }

    @Test
    void shares_of_one_sector_move_together_more_than_others() {
        Map<String, List<double[]>> bySector = shares.stream()
                .collect(Collectors.groupingBy(
                        share -> String.valueOf(share.sector()),
                        Collectors.mapping(this::returns, Collectors.toList())));
        double within = bySector.values().stream()
                .mapToDouble(sector -> correlation(sector.get(0), sector.get(1)))
                .average()
                .orElseThrow();
        List<double[]> firsts = bySector.values().stream().map(List::getFirst).toList();
        double across = IntStream.range(1, firsts.size())
                .mapToDouble(i -> correlation(firsts.get(i - 1), firsts.get(i)))
                .average()
                .orElseThrow();
        assertThat(across).isPositive();
        assertThat(within).isGreaterThan(across + 0.08);
    }

    @Test
    void an_etf_follows_its_index() {
        assertThat(correlation(logReturns(years(market, "SPY", 5)), logReturns(years(market, "^GSPC", 5))))
                .isGreaterThan(0.99);
    }

    @Test
    void volume_follows_moves() {
        assertThat(shares).allSatisfy(share -> {
            Series series = years(market, share.symbol(), 5);
            double[] sizes = Arrays.stream(logReturns(series)).map(Math::abs).toArray();
            double[] volumes = IntStream.range(1, series.size())
                    .mapToDouble(series::volume)
                    .toArray();
            assertThat(correlation(sizes, volumes)).isGreaterThan(0.2);
        });
    }

    @Test
    void sessions_open_with_gaps() {
        Series series = years(market, "MSFT", 5);
        double[] gaps = IntStream.range(1, series.size())
                .mapToDouble(row -> Math.log(series.price(Series.Column.OPEN, row) / (double) series.close(row - 1)))
                .toArray();
        assertThat(deviation(gaps)).isBetween(0.003, 0.02);
    }

    /** All but today's, which is unfinished and on its own way to the close. */
    @Test
    void crosses_agree_with_their_currencies() {
        Series cross = years(market, "EURGBP=X", 1);
        Series euro = years(market, "EURUSD=X", 1);
        Series pound = years(market, "GBPUSD=X", 1);
        for (int row = 0; row < cross.size() - 1; row++) {
            assertThat(euro.close(row) / pound.close(row)).isCloseTo(cross.close(row), Percentage.withPercentage(0.05));
        }
    }

    private double[] returns(Company share) {
        return logReturns(years(market, share.symbol(), 5));
    }
}
