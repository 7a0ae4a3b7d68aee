package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The runs of three days, one after the other: each begins where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DayAfterDayTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 26);
    private static final LocalDate SECOND = LocalDate.of(2024, 6, 27);
    private static final int SYMBOLS = 30;

    private PriceTable prices;
    private Bellwether stack;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path file = SmallMarket.write(folder, SYMBOLS, 80);
        prices = PriceTable.read(file);
        stack = Bellwether.up(
                folder.resolve("state"), "--source", "replay", "--data", file.toString(), "--today", FIRST.toString());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void a_second_run_publishes_nothing() {
        List<Long> before = ends();

        Bellwether run = Bellwether.ingest(stack.state());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(ends()).isEqualTo(before);
        assertThat(lastRun().path("published").asLong()).isZero();
        assertThat(newest()).isEqualTo(FIRST);
    }

    @Test
    @Order(2)
    void a_source_that_refuses_everything_ends_the_run_with_4_and_loses_nothing() {
        moveTo(SECOND);
        List<Long> before = ends();
        fault("{\"kind\":\"429\",\"rate\":1}");

        Bellwether run = Bellwether.ingest(stack.state());

        assertThat(run.exitCode()).as(run.output()).isEqualTo(4);
        assertThat(ends()).isEqualTo(before);
        assertThat(newest()).isEqualTo(FIRST);
    }

    @Test
    @Order(3)
    void a_symbol_that_fails_is_named_and_the_rest_is_published() {
        String victim = prices.gainers(SECOND, 1).getFirst().symbol();
        fault("{\"kind\":\"malformed\",\"rate\":1,\"symbols\":[\"" + victim + "\"]}");

        Bellwether run = Bellwether.ingest(stack.state());

        assertThat(run.exitCode()).as(run.output()).isEqualTo(3);
        assertThat(run.output()).contains(victim);
        assertThat(Comparison.symbols(lastRun().path("failed"))).containsExactly(victim);
        assertThat(stack.topic(Topics.BARS_DAILY).records())
                .noneMatch(record -> record.key().equals(victim + "|" + SECOND));
    }

    @Test
    @Order(4)
    void the_next_run_gets_what_was_missing_and_the_day_is_ranked() {
        fault("{\"kind\":\"none\"}");

        Bellwether run = Bellwether.ingest(stack.state());

        assertThat(run.exitCode()).as(run.output()).isZero();
        awaitStored(SECOND);
        Comparison.movers_are_those_of_the_file(stack.api(), prices, SECOND);
    }

    @Test
    @Order(5)
    void one_answer_in_five_refused_hinders_nothing() {
        moveTo(SmallMarket.LAST);
        fault("{\"kind\":\"429\",\"rate\":0.2,\"retryAfterSeconds\":0}");

        Bellwether run = Bellwether.ingest(stack.state());

        assertThat(run.exitCode()).as(run.output()).isZero();
        awaitStored(SmallMarket.LAST);
        Comparison.movers_are_those_of_the_file(stack.api(), prices, SmallMarket.LAST);
    }

    @Test
    @Order(6)
    void bad_arguments_end_a_run_with_64() {
        assertThat(Bellwether.ingest(stack.state(), "--history=yesterday").exitCode())
                .isEqualTo(64);
    }

    private void moveTo(LocalDate date) {
        stack.market().post("/control/today?date=" + date, "");
    }

    private void fault(String rule) {
        stack.market().post("/control/faults", rule);
    }

    private List<Long> ends() {
        return List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.BARS_HOURLY, Topics.ACTIONS, Topics.DEAD_LETTERS)
                .stream()
                .map(topic -> stack.topic(topic).end())
                .toList();
    }

    private JsonNode lastRun() {
        return Api.parse(stack.topic(Topics.RUNS).records().getLast().value());
    }

    private LocalDate newest() {
        return LocalDate.parse(stack.api().get("/api/v1/movers").path("date").asText());
    }

    private void awaitStored(LocalDate date) {
        int due = prices.movers(date).size();
        while (!newest().equals(date)
                || stack.api()
                                .get("/api/v1/movers")
                                .path("universe")
                                .path("ranked")
                                .asInt()
                        < due) {
            Bellwether.pause();
        }
    }
}
