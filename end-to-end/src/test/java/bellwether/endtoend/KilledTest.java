package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed during the load, the rows in the end are those of a run that nothing disturbed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledTest {
    private static final long UNDER_WAY = 10_000;

    @TempDir
    static Path folder;

    private String[] source;
    private String undisturbed;

    @BeforeAll
    void load_undisturbed() {
        Path file = SmallMarket.write(folder, 100, 500);
        source = new String[] {"--source", "replay", "--data", file.toString()};
        try (Bellwether stack = Bellwether.up(folder.resolve("undisturbed"), source)) {
            undisturbed = new StoredRows(stack).digest();
            assertThat(new StoredRows(stack).dailyBars())
                    .isEqualTo(PriceTable.read(file).bars());
        }
    }

    @Test
    void ingest_and_services_are_started_again_by_the_launcher() {
        try (Bellwether stack = Bellwether.begin(folder.resolve("children"), Map.of(), source)) {
            awaitLoadUnderWay(stack);
            stack.child("ingest").destroyForcibly();
            stack.child("quote-service").destroyForcibly();
            stack.child("movers-service").destroyForcibly();
            stack.awaitReady();

            assertThat(new StoredRows(stack).digest()).as(stack.output()).isEqualTo(undisturbed);
            assertThat(stack.output())
                    .contains("the ingest run ended with exit code 137")
                    .contains("quote-service ended (exit code 137), starting it again")
                    .contains("movers-service ended (exit code 137), starting it again");
        }
    }

    @Test
    void broker_and_database_are_started_again_by_the_launcher() throws Exception {
        try (Bellwether stack = Bellwether.begin(folder.resolve("stores"), Map.of(), source)) {
            awaitLoadUnderWay(stack);
            stack.child("kafka").destroyForcibly();
            new Postmaster(stack.state()).kill();
            stack.awaitReady();

            assertThat(new StoredRows(stack).digest()).as(stack.output()).isEqualTo(undisturbed);
        }
    }

    @Test
    void the_launcher_itself_is_killed_and_started_again_on_the_same_state() {
        Path state = folder.resolve("launcher");
        Bellwether killed = Bellwether.begin(state, Map.of(), source);
        awaitLoadUnderWay(killed);
        killed.kill();

        try (Bellwether stack = Bellwether.up(state, source)) {
            assertThat(new StoredRows(stack).digest()).as(stack.output()).isEqualTo(undisturbed);
            assertThat(stack.output()).contains("stopped what an earlier start left running");
        }
    }

    private static void awaitLoadUnderWay(Bellwether stack) {
        stack.awaitLine("loading prices");
        Topic bars = stack.topic(Topics.BARS_DAILY);
        while (bars.end() < UNDER_WAY) {
            Bellwether.pause();
        }
    }
}
