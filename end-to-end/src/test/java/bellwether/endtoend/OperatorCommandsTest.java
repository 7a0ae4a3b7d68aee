package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.MalformedRecord;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does to a running stack, one thing after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorCommandsTest {
    private static final int SYMBOLS = 20;
    private static final Map<String, byte[]> POISON = PoisonedRecords.all();

    private PriceTable prices;
    private Bellwether stack;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        Path file = SmallMarket.write(folder, SYMBOLS, 60);
        prices = PriceTable.read(file);
        stack = Bellwether.up(folder.resolve("state"), "--source", "replay", "--data", file.toString());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void poison_of_any_shape_becomes_dead_letters_and_holds_nothing_up() throws Exception {
        PoisonedRecords.send(stack, Topics.BARS_DAILY, POISON);
        byte[] good = PoisonedRecords.bytes(PoisonedRecords.bar("POISON", "2024-06-28"));
        PoisonedRecords.send(stack, Topics.BARS_DAILY, Map.of("POISON|2024-06-28", good));
        StoredRows rows = new StoredRows(stack);
        while (rows.dailyBars() <= prices.bars() || rows.sessionCloses() <= prices.bars()) {
            Bellwether.pause();
        }

        DeadLetters letters = DeadLetters.of(stack);
        POISON.forEach((key, bytes) -> assertThat(letters.under(key))
                .as(key)
                .isNotEmpty()
                .allSatisfy(letter -> {
                    assertThat(letter.value()).isEqualTo(bytes);
                    assertThat(DeadLetters.header(letter, "topic")).isEqualTo(Topics.BARS_DAILY);
                    assertThat(DeadLetters.header(letter, "partition")).isEqualTo("3");
                    assertThat(DeadLetters.header(letter, "offset")).matches("\\d+");
                    assertThat(DeadLetters.header(letter, "reason")).isNotBlank();
                    assertThat(DeadLetters.header(letter, "ce_id")).isEqualTo("of another");
                }));
        assertThat(rows.dailyBars()).isEqualTo(prices.bars() + 1);
    }

    @Test
    @Order(2)
    void redrive_lists_each_refused_record_once() {
        Bellwether list = redrive();

        assertThat(list.exitCode()).as(list.output()).isZero();
        assertThat(list.output()).contains(POISON.size() + prices.refused().size() + " letters open, 0 settled");
        POISON.keySet().forEach(key -> assertThat(list.output().split(" " + key.replace("|", "\\|") + " "))
                .as(key)
                .hasSize(2));
        assertThat(redrive("--reason", "not a number").output()).contains("1 chosen");
    }

    @Test
    @Order(3)
    void redrive_sends_back_what_was_mended_and_nothing_twice() throws Exception {
        Path file = folder.resolve("letters.jsonl");
        redrive("--key", "POISON|2024-01-03", "--export", file.toString());
        Files.writeString(file, Files.readString(file).replace("\"dear\"", "7.5"));
        long before = stack.topic(Topics.BARS_DAILY).end();

        Bellwether first = redrive("--from", file.toString());
        Bellwether second = redrive("--from", file.toString());

        assertThat(first.output()).contains("1 letter sent back");
        assertThat(first.exitCode()).isZero();
        assertThat(second.output()).contains("not open (any more)").contains("0 letters sent back");
        assertThat(stack.topic(Topics.BARS_DAILY).end()).isEqualTo(before + 1);
        while (new StoredRows(stack).dailyBars() < prices.bars() + 2) {
            Bellwether.pause();
        }
    }

    @Test
    @Order(4)
    void redrive_sends_nothing_that_would_be_refused_again_and_discards_on_request() {
        long before = stack.topic(Topics.BARS_DAILY).end();

        Bellwether sent = redrive("--key", "POISON", "--send");
        Bellwether discarded = redrive("--key", "POISON", "--discard");

        assertThat(sent.exitCode()).isEqualTo(3);
        assertThat(sent.output()).contains("not sent: not JSON").contains("not sent: the value belongs under the key");
        assertThat(discarded.exitCode()).as(discarded.output()).isZero();
        assertThat(redrive("--key", "POISON").output()).doesNotContain("POISON|");
        assertThat(stack.topic(Topics.BARS_DAILY).end()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void a_removed_instrument_is_no_longer_ranked_and_keeps_its_bars() {
        String symbol = prices.gainers(SmallMarket.LAST, 1).getFirst().symbol();

        Bellwether run = Bellwether.ingest(stack.state(), "--remove", symbol);

        assertThat(run.exitCode()).as(run.output()).isZero();
        while (stack.api()
                                .get("/api/v1/movers")
                                .path("universe")
                                .path("tracked")
                                .asInt()
                        == SYMBOLS
                || stack.api().get("/api/v1/symbols/" + symbol).path("active").asBoolean()) {
            Bellwether.pause();
        }
        assertThat(Comparison.symbols(stack.api().get("/api/v1/movers").path("gainers")))
                .doesNotContain(symbol);
        assertThat(stack.api().get("/api/v1/bars/" + symbol).path("date")).isNotEmpty();
    }

    @Test
    @Order(6)
    void a_rebuilt_service_has_the_same_rows_and_the_same_ranking() {
        String rows = new StoredRows(stack).digest();
        String ranking = stack.api().get("/api/v1/movers").path("gainers").toString();

        for (String service : List.of("quote", "movers")) {
            Bellwether rebuild = Bellwether.command(stack.state(), "rebuild", service);
            assertThat(rebuild.exitCode()).as(rebuild.output()).isZero();
            assertThat(rebuild.output())
                    .contains(service + "-service has stored ")
                    .contains(" records");
        }

        assertThat(new StoredRows(stack).digest()).isEqualTo(rows);
        while (stack.api().answer("/api/v1/movers").statusCode() != 200) {
            Bellwether.pause();
        }
        assertThat(stack.api().get("/api/v1/movers").path("gainers")).hasToString(ranking);
    }

    @Test
    @Order(7)
    void a_rebuild_of_something_else_is_bad_use() {
        assertThat(Bellwether.command(stack.state(), "rebuild", "kafka").exitCode())
                .isEqualTo(64);
    }

    @Test
    @Order(8)
    void of_ten_thousand_mutated_records_none_is_lost_and_no_good_one_waits() throws Exception {
        Map<String, byte[]> mutants = PoisonedRecords.mutants(10_000);
        Map<String, byte[]> good = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> "2021-02-%02d".formatted(day))
                .collect(Collectors.toMap(
                        date -> "GOOD|" + date, date -> PoisonedRecords.bytes(PoisonedRecords.bar("GOOD", date))));
        StoredRows rows = new StoredRows(stack);
        long before = rows.dailyBars();
        PoisonedRecords.send(stack, Topics.BARS_DAILY, mutants);
        PoisonedRecords.send(stack, Topics.BARS_DAILY, good);
        while (rows.barsOf("GOOD") < good.size() || rows.closesOf("GOOD") < good.size()) {
            Bellwether.pause();
        }

        Set<String> letters = new HashSet<>();
        DeadLetters.of(stack).all().forEach(letter -> letters.add(letter.key()));
        assertThat(mutants.entrySet().stream().filter(mutant -> !isReadable(mutant)))
                .hasSizeGreaterThan(5_000)
                .allSatisfy(mutant -> assertThat(letters).contains(mutant.getKey()));
        long read = mutants.entrySet().stream()
                .filter(OperatorCommandsTest::isReadable)
                .filter(mutant -> !letters.contains(mutant.getKey()))
                .count();
        assertThat(rows.dailyBars()).isEqualTo(before + good.size() + read);
        for (String service : List.of("QUOTE_MANAGEMENT_URL", "MOVERS_MANAGEMENT_URL")) {
            assertThat(new Api(stack.address(service))
                            .get("/q/health/live")
                            .path("status")
                            .asText())
                    .isEqualTo("UP");
        }
    }

    private static boolean isReadable(Map.Entry<String, byte[]> record) {
        try {
            return new DailyBarCodec().read(record.getValue()).key().equals(record.getKey());
        } catch (MalformedRecord e) {
            return false;
        }
    }

    private Bellwether redrive(String... options) {
        return Bellwether.command(stack.state(), "redrive", options);
    }
}
