package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import bellwether.ingest.trace.Traces;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.server.MarketServer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final KafkaBroker broker = KafkaBroker.shared();

    @TempDir
    Path folder;

    TracesTest() throws Exception {}

    @BeforeEach
    void emptyTopics() throws Exception {
        broker.resetTopics();
    }

    @Test
    void a_symbol_is_one_trace_from_the_question_to_the_records() throws Exception {
        run(new Traces(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build()));

        Map<String, Set<String>> names = exporter.getFinishedSpanItems().stream()
                .collect(Collectors.groupingBy(
                        SpanData::getTraceId, Collectors.mapping(SpanData::getName, Collectors.toSet())));
        for (String symbol : List.of("AAA", "BBB")) {
            Set<String> traces = Records.of(broker, Topics.BARS_DAILY).stream()
                    .filter(record -> record.key().startsWith(symbol))
                    .map(record -> traceparent(record).orElseThrow().substring(3, 35))
                    .collect(Collectors.toSet());
            assertThat(traces).hasSize(1);
            assertThat(names.get(traces.iterator().next()))
                    .containsExactlyInAnyOrder("ingest symbol", "fetch daily bars");
        }
    }

    @Test
    void without_a_collector_records_carry_no_trace() throws Exception {
        run(Traces.of(Map.of("PATH", "/bin")));

        assertThat(Records.of(broker, Topics.BARS_DAILY)).isNotEmpty().noneMatch(record -> traceparent(record)
                .isPresent());
    }

    private void run(Traces traces) throws Exception {
        try (MarketServer server = MarketServer.start(Replays.of(folder), 0)) {
            YahooSource source = new YahooSource(
                    YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
            new TestRun(broker, traces)
                    .execute(source, Selection.of(Optional.of("AAA,BBB")), History.parse("5y"), false);
        }
    }

    private static Optional<String> traceparent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("traceparent");
        return Optional.ofNullable(header).map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }
}
