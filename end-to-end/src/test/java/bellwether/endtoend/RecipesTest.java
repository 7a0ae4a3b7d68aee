package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for readers of the topics and the API work as they are written, with clients that nobody here wrote. */
@ExtendWith(SharedReplay.class)
class RecipesTest {
    @TempDir
    Path folder;

    @Test
    void kcat(SharedReplay.Running replay) throws Exception {
        Project.program("kcat");
        Path script = Files.writeString(folder.resolve("recipe.sh"), Recipes.of("kcat", replay.stack()));

        Ran ran = Ran.in(folder, List.of("sh", script.toString()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output().lines().filter(line -> line.matches("key [A-Z.-]+\\|\\d{4}-\\d\\d-\\d\\d")))
                .hasSize(3);
        assertThat(ran.output()).contains("ce_type=" + Topics.BARS_DAILY).contains("value {\"symbol\":");
    }

    @Test
    void python(SharedReplay.Running replay) throws Exception {
        Path python = pythonWith("kafka, lz4.frame", "python3-kafka, python3-lz4");
        Path script = Files.writeString(folder.resolve("recipe.py"), Recipes.of("python", replay.stack()));

        Ran ran = Ran.in(folder, List.of(python.toString(), script.toString()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output()).contains(replay.prices().bars() + " bars, the last of " + SmallMarket.LAST);
        assertThat(ran.output().lines().filter(line -> line.endsWith(" USD"))).hasSize(5);
    }

    @Test
    void node(SharedReplay.Running replay) throws Exception {
        Process client = OutsideClients.startNode("recipe", Recipes.of("node", replay.stack()));
        // It reads on for ever: without the ranking its output would never end.
        var unused = client.onExit().orTimeout(3, TimeUnit.MINUTES).exceptionally(late -> client.destroyForcibly());
        try (BufferedReader output = client.inputReader()) {
            String best =
                    replay.prices().gainers(SmallMarket.LAST, 1).getFirst().symbol();
            assertThat(output.lines()
                            .anyMatch(line -> line.startsWith("all|day|" + SmallMarket.LAST + "|")
                                    && line.contains(" all|day " + SmallMarket.LAST + " " + best + " ")))
                    .isTrue();
        } finally {
            client.destroyForcibly();
        }
    }

    @Test
    void pandas(SharedReplay.Running replay) throws Exception {
        Path python = pythonWith("pandas", "python3-pandas");
        Path script = Files.writeString(folder.resolve("recipe.py"), Recipes.of("pandas", replay.stack()));

        Ran ran = Ran.in(folder, List.of(python.toString(), script.toString()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("2024-06-30").endsWith(" bars, the last of " + SmallMarket.LAST + "\n");
    }

    @Test
    void arrow(SharedReplay.Running replay) throws Exception {
        Ran ran = OutsideClients.node("recipe-arrow", Recipes.of("arrow", replay.stack()));

        String close = replay.stack()
                .api()
                .get("/api/v1/bars/AAPL?from=" + SmallMarket.LAST)
                .at("/close/0")
                .asText();
        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output())
                .contains("AAPL USD replay as of ")
                .contains("date Date32<DAY>", "close Float32", "volume Int64", "final Bool");
        Matcher last = Pattern.compile("(\\d+) bars, the last ([0-9.]+)").matcher(ran.output());
        assertThat(last.find()).isTrue();
        assertThat(Float.parseFloat(last.group(2))).isEqualTo(Float.parseFloat(close));
    }

    @Test
    void duckdb(SharedReplay.Running replay) throws Exception {
        Ran ran = OutsideClients.node("recipe-duckdb", Recipes.of("duckdb", replay.stack()));

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output().lines().map(line -> line.replaceAll(" [0-9.]+$", "")))
                .containsExactly("AAPL 2024-06-01", "AAPL 2024-05-01", "AAPL 2024-04-01");
    }

    /** Debian's own Python has Debian's packages, whichever Python comes first. */
    private Path pythonWith(String modules, String packages) throws Exception {
        Path python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "skipped: /usr/bin/python3 is not installed");
        Ran tried = Ran.in(folder, List.of(python.toString(), "-c", "import " + modules));
        Assumptions.assumeTrue(tried.exitCode() == 0, "skipped: not installed: " + packages);
        return python;
    }
}
