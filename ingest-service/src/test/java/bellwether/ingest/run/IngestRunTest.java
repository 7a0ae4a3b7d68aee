package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.CloudEvent;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs: from a real market server into a real Kafka, and what others read there. */
class IngestRunTest {
    private static final String SYMBOLS = "symbol,kind\nAAA,equity\nBBB,equity\nCCC,equity\n";

    private static KafkaBroker broker;

    @TempDir
    Path folder;

    private MarketServer server;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.shared();
    }

    @BeforeEach
    void emptyTopics() throws Exception {
        broker.resetTopics();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_removed_instrument_is_a_tombstone_among_its_records_until_a_run_announces_it_again() throws Exception {
        serve(Replays.of(folder));
        run();
        TestRun removal = new TestRun(broker);
        assertThat(removal.remove("BBB", "ZZZ")).isEqualTo(ExitCode.SOME_FAILED);

        List<ConsumerRecord<String, byte[]>> records = Records.of(broker, Topics.INSTRUMENTS);
        ConsumerRecord<String, byte[]> tombstone = records.stream()
                .filter(record -> record.value() == null)
                .findFirst()
                .orElseThrow();
        assertThat(tombstone.key()).isEqualTo("BBB");
        assertThat(header(tombstone, CloudEvent.ID_HEADER)).startsWith("BBB|removed|20");
        assertThat(header(tombstone, "ce_type")).isEqualTo(Topics.INSTRUMENTS);
        assertThat(records.stream().filter(record -> "BBB".equals(record.key())))
                .extracting(ConsumerRecord::partition)
                .containsOnly(tombstone.partition());
        assertThat(removal.remove("BBB")).as("gone already").isEqualTo(ExitCode.SOME_FAILED);

        new TestRun(broker).execute(source(), Selection.of(Optional.of("AAA,BBB,CCC")), History.parse("5y"), true);
        assertThat(Records.of(broker, Topics.INSTRUMENTS).stream()
                        .filter(record -> "BBB".equals(record.key()))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .value())
                .isNotNull();
    }

    @Test
    void first_run_publishes_everything_and_the_second_nothing() throws Exception {
        serve(Replays.of(folder));
        Run first = run();
        assertThat(first.exitCode()).isZero();
        assertThat(first.source()).isEqualTo("replay");
        assertThat(first.marketTime()).isEqualTo("2018-02-08T01:00:00Z");
        assertThat(first.due()).isEqualTo(3);
        assertThat(first.published()).isEqualTo(3 * Replays.SESSIONS - 1 + 3);
        assertThat(bars()).hasSize(3 * Replays.SESSIONS - 1);
        assertThat(bars().get("AAA|2018-02-07").prices().close()).isEqualTo(125f);

        Run second = run();
        assertThat(second.exitCode()).isZero();
        assertThat(second.due()).isZero();
        assertThat(second.published()).isZero();
        assertThat(Records.latest(broker, Topics.RUNS, new RunCodec()))
                .hasSize(2)
                .containsValue(second);
    }

    @Test
    void whole_history_again_finds_everything_unchanged() throws Exception {
        serve(Replays.of(folder));
        run();
        Run again = new TestRun(broker)
                .execute(source(), Selection.of(Optional.of("AAA,BBB,CCC")), History.parse("5y"), true);
        assertThat(again.unchanged()).isEqualTo(3 * Replays.SESSIONS - 1);
        assertThat(again.published()).isZero();
        assertThat(Records.of(broker, Topics.BARS_DAILY)).hasSize(3 * Replays.SESSIONS - 1);
    }

    @Test
    void records_of_a_symbol_share_a_partition_and_carry_the_cloud_event() throws Exception {
        serve(Replays.of(folder));
        run();
        List<ConsumerRecord<String, byte[]>> records = Records.of(broker, Topics.BARS_DAILY);
        for (String symbol : List.of("AAA", "BBB", "CCC")) {
            int expected =
                    Utils.toPositive(Utils.murmur2(symbol.getBytes(StandardCharsets.UTF_8))) % Topics.SYMBOL_PARTITIONS;
            Set<Integer> partitions = records.stream()
                    .filter(record -> record.key().startsWith(symbol + "|"))
                    .map(ConsumerRecord::partition)
                    .collect(Collectors.toSet());
            assertThat(partitions).containsExactly(expected);
        }
        ConsumerRecord<String, byte[]> record = records.getFirst();
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        assertThat(headers)
                .containsKeys("ce_time", "ce_id")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", Topics.BARS_DAILY)
                .containsEntry("ce_source", "/bellwether/ingest/replay")
                .containsEntry("ce_subject", record.key().split("\\|")[0])
                .containsEntry("ce_dataschema", "http://localhost:8080/contracts/bars.daily.v1.schema.json")
                .containsEntry("content-type", "application/json");
        assertThat(headers.get(CloudEvent.ID_HEADER)).startsWith(record.key() + "|1|");
    }

    @Test
    void refused_row_is_in_the_report_and_once_in_the_dead_letters() throws Exception {
        serve(Replays.of(folder));
        Run first = run();
        assertThat(first.refused())
                .containsExactly(new Run.Refusal("CCC", "2018-01-03", "open 101.0 is above high 100.0"));
        new TestRun(broker).execute(source(), Selection.of(Optional.of("CCC")), History.parse("5y"), true);
        List<ConsumerRecord<String, byte[]>> letters = Records.of(broker, Topics.DEAD_LETTERS);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().key()).isEqualTo("CCC|2018-01-03");
        assertThat(text(letters.getFirst().headers().lastHeader("reason").value()))
                .isEqualTo("open 101.0 is above high 100.0");
        assertThat(text(letters.getFirst().headers().lastHeader("partition").value()))
                .isEqualTo("-1");
        assertThat(bars()).doesNotContainKey("CCC|2018-01-03");
    }

    @Test
    void next_session_brings_only_the_new_bars() throws Exception {
        ReplayMarket market = Replays.of(folder);
        serve(market);
        market.moveTo(LocalDate.of(2018, 2, 6), false);
        run();
        market.moveTo(LocalDate.of(2018, 2, 7), false);
        Run next = run();
        assertThat(next.due()).isEqualTo(3);
        assertThat(next.published()).isEqualTo(3);
        assertThat(bars()).hasSize(3 * Replays.SESSIONS - 1);
    }

    @Test
    void live_bar_is_published_unfinished_and_made_final_by_the_next_revision() throws Exception {
        ReplayMarket market = Replays.of(folder);
        serve(market);
        market.moveTo(Replays.LAST, true);
        run();
        DailyBar live = bars().get("AAA|2018-02-07");
        assertThat(live.provenance().finished()).isFalse();
        assertThat(live.provenance().revision()).isEqualTo(1);

        market.moveTo(Replays.LAST, false);
        Run end = run();
        assertThat(end.published()).isEqualTo(3);
        DailyBar done = bars().get("AAA|2018-02-07");
        assertThat(done.provenance().finished()).isTrue();
        assertThat(done.provenance().revision()).isEqualTo(2);
        assertThat(done.prices().close()).isEqualTo(125f);
        assertThat(run().due()).isZero();
    }

    @Test
    void split_and_dividend_republish_the_history_that_they_rewrite() throws Exception {
        ReplayMarket market = Replays.withEvents(folder, LocalDate.of(2018, 2, 2));
        serve(market);
        run();
        DailyBar before = bars().get("AAA|2018-01-02");
        assertThat(before.prices().close()).isEqualTo(100f);
        assertThat(actions()).isEmpty();

        market.moveTo(Replays.LAST, false);
        run();
        DailyBar after = bars().get("AAA|2018-01-02");
        assertThat(after.prices().close()).isEqualTo(50f);
        assertThat(after.provenance().revision()).isEqualTo(2);
        assertThat(after.provenance().exchangeTime())
                .isAfter(before.provenance().exchangeTime());
        assertThat(bars().get("BBB|2018-01-02").prices().adjustedClose()).isEqualTo(49.5f);
        assertThat(bars().get("CCC|2018-01-02").provenance().revision()).isEqualTo(1);
        assertThat(actions()).containsKeys("AAA|2018-02-05|split", "BBB|2018-02-06|dividend");
        assertThat(run().published()).isZero();
    }

    @Test
    void instrument_is_published_once() throws Exception {
        serve(Replays.of(folder));
        run();
        run();
        assertThat(Records.of(broker, Topics.INSTRUMENTS)).hasSize(3);
        Instrument instrument = Records.latest(broker, Topics.INSTRUMENTS, new InstrumentCodec())
                .get("AAA");
        assertThat(instrument.active()).isTrue();
        assertThat(instrument.timeZone().getId()).isEqualTo("America/New_York");
    }

    @Test
    void unknown_symbol_is_named_and_the_rest_is_published() throws Exception {
        serve(Replays.of(folder));
        Run run = new TestRun(broker).execute(source(), "symbol\nAAA\nNOPE\n");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.failed()).extracting(Run.Failure::symbol).containsExactly("NOPE");
        assertThat(run.failed().getFirst().reason()).startsWith("unknown symbol");
        assertThat(bars()).hasSize(Replays.SESSIONS);
    }

    @Test
    void failing_answers_lose_no_bar() throws Exception {
        serve(Replays.of(folder));
        for (String kind : List.of("429", "503", "html", "malformed", "cut")) {
            broker.resetTopics();
            fault("{\"kind\":\"" + kind + "\",\"rate\":0.4}");
            Run run = run();
            assertThat(run.failed()).isEmpty();
            assertThat(bars()).hasSize(3 * Replays.SESSIONS - 1);
        }
    }

    @Test
    void symbol_that_keeps_failing_is_named_and_caught_up_by_the_next_run() throws Exception {
        serve(Replays.of(folder));
        fault("{\"kind\":\"503\",\"rate\":1,\"symbols\":[\"BBB\"]}");
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.failed()).containsExactly(new Run.Failure("BBB", "HTTP 503"));
        fault("{\"kind\":\"none\"}");
        assertThat(run().exitCode()).isZero();
        assertThat(bars()).hasSize(3 * Replays.SESSIONS - 1);
    }

    @Test
    void source_that_is_away_ends_with_4_and_the_run_is_recorded() throws Exception {
        serve(Replays.of(folder));
        YahooSource source = source();
        server.close();
        Run run = new TestRun(broker).execute(source, SYMBOLS);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.failed()).hasSize(3);
        assertThat(Records.latest(broker, Topics.RUNS, new RunCodec())).containsValue(run);
        serve(Replays.of(folder));
    }

    private void serve(ReplayMarket market) {
        server = MarketServer.start(market, 0);
    }

    private YahooSource source() {
        return new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }

    private Run run() throws Exception {
        return new TestRun(broker).execute(source(), SYMBOLS);
    }

    private void fault(String rule) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/control/faults"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(rule))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, DailyBar> bars() throws Exception {
        return Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec());
    }

    private static Map<String, Action> actions() throws Exception {
        return Records.latest(broker, Topics.ACTIONS, new ActionCodec());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
