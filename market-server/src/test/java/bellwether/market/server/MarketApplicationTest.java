package bellwether.market.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.market.Market;
import bellwether.market.replay.BrokenFile;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketApplicationTest {
    private static final String PRICES = """
            symbol,date,open,high,low,close,volume
            A,2018-02-06,1,1,1,1,1
            A,2018-02-07,1,1,1,1,1
            """;

    @TempDir
    private Path folder;

    @Test
    void the_replay_starts_where_it_is_told_to() throws Exception {
        Path file = Files.writeString(folder.resolve("prices.csv"), PRICES);
        Market market = Markets.open(settings("replay", List.of(file.toString()), "2018-02-06"));
        assertThat(market.name()).isEqualTo("replay");
        assertThat(market.now()).isEqualTo(Instant.parse("2018-02-07T01:00:00Z"));
    }

    @Test
    void the_simulated_market_needs_no_files() throws Exception {
        assertThat(Markets.open(settings("simulated", List.of(), null)).name()).isEqualTo("simulated");
    }

    @Test
    void wrong_settings_are_told() {
        assertThatThrownBy(() -> Markets.open(settings("real", List.of(), null)))
                .isInstanceOf(BadSettings.class)
                .hasMessage("bellwether.market is 'real', neither simulated nor replay");
        assertThatThrownBy(() -> Markets.open(settings("replay", List.of(), null)))
                .isInstanceOf(BadSettings.class)
                .hasMessage("bellwether.market.data names no file to replay");
        assertThatThrownBy(() -> Markets.open(settings("replay", List.of("prices.csv"), "yesterday")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("'yesterday', not a date like 2018-02-07");
        assertThatThrownBy(() -> Markets.open(settings("replay", List.of("none.csv"), null)))
                .isInstanceOf(BrokenFile.class);
    }

    @Test
    void a_broken_file_ends_the_process_with_64() throws Exception {
        Path file = Files.writeString(folder.resolve("prices.csv"), PRICES + "A\n");
        Vertx vertx = Vertx.vertx();
        try {
            MarketHost host = new MarketHost(vertx);
            MarketSettings settings = settings("replay", List.of(file.toString()), null);
            assertThat(new MarketApplication(settings, host).run()).isEqualTo(64);
            assertThat(host.isOpen()).isFalse();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static MarketSettings settings(String kind, List<String> data, String today) {
        return new MarketSettings(
                kind,
                data.isEmpty() ? Optional.empty() : Optional.of(data),
                Optional.empty(),
                Optional.ofNullable(today));
    }
}
