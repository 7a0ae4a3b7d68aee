package bellwether.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.launcher.process.Console;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SourceChoiceTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private SourceMemory memory;
    private Path prices;

    @BeforeEach
    void open() throws Exception {
        memory = new SourceMemory(StateFolder.open(folder.resolve("state")));
        prices = Files.writeString(folder.resolve("prices.csv"), "symbol,date,open,high,low,close,volume\n");
    }

    @Test
    void auto_takes_yahoo_where_it_answers() throws Exception {
        HttpServer yahoo = answering(200, "{\"chart\":{}}");
        try {
            assertThat(choose(address(yahoo))).isInstanceOf(Source.Yahoo.class);
            assertThat(said()).contains("source: yahoo, which answers at " + address(yahoo));
        } finally {
            yahoo.stop(0);
        }
    }

    @Test
    void auto_takes_the_simulated_market_where_yahoo_refuses_and_says_why() throws Exception {
        HttpServer yahoo = answering(429, "Too Many Requests");
        try {
            assertThat(choose(address(yahoo))).isInstanceOf(Source.Simulated.class);
            assertThat(said()).contains("source: simulated, because Yahoo refuses with status 429");
        } finally {
            yahoo.stop(0);
        }
    }

    @Test
    void auto_takes_the_simulated_market_where_yahoo_sends_a_web_page() throws Exception {
        HttpServer yahoo = answering(200, "<html>Will be right back</html>");
        try {
            assertThat(choose(address(yahoo))).isInstanceOf(Source.Simulated.class);
        } finally {
            yahoo.stop(0);
        }
    }

    @Test
    void auto_takes_the_simulated_market_where_nobody_listens() throws Exception {
        assertThat(choose(nowhere())).isInstanceOf(Source.Simulated.class);
        assertThat(said()).contains("source: simulated, because Yahoo cannot be reached");
    }

    @Test
    void auto_keeps_what_the_state_holds() throws Exception {
        Source.Replay held = new Source.Replay(List.of(prices), null, LocalDate.of(2018, 2, 7));
        memory.remember(held);

        assertThat(choose(nowhere())).isEqualTo(held);
    }

    @Test
    void prices_of_two_sources_are_never_mixed() throws Exception {
        memory.remember(new Source.Simulated());

        assertThatThrownBy(() -> choose(nowhere(), "--source", "yahoo"))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("this state holds simulated prices; choose another --state");
    }

    @Test
    void a_replay_starts_again_without_naming_its_files_again() throws Exception {
        Source first = choose(nowhere(), "--source", "replay", "--data", prices.toString(), "--today", "2018-02-06");
        memory.remember(first);

        assertThat(choose(nowhere(), "--source", "replay")).isEqualTo(first);
    }

    @Test
    void a_replay_needs_data() {
        assertThatThrownBy(() -> choose(nowhere(), "--source", "replay"))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("--source replay needs --data FILE");
    }

    @Test
    void replay_options_without_replay_are_refused() {
        assertThatThrownBy(() -> choose(nowhere(), "--data", prices.toString())).isInstanceOf(UsageProblem.class);
        assertThatThrownBy(() -> choose(nowhere(), "--source", "replay", "--data", "missing.csv"))
                .isInstanceOf(UsageProblem.class)
                .hasMessage("cannot read missing.csv");
    }

    private Source choose(String yahooUrl, String... arguments) {
        SourceOptions options = new SourceOptions();
        new CommandLine(new Holder(options))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(arguments);
        options.check();
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        SourceChoice choice =
                new SourceChoice(memory, new YahooProbe(Map.of("BELLWETHER_YAHOO_URL", yahooUrl)), console);
        return choice.settle(options).orElseGet(choice::whatCanBeReached);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static HttpServer answering(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static String nowhere() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        SourceOptions options;

        Holder(SourceOptions options) {
            this.options = options;
        }
    }
}
