package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final String TRACE_A = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACE_B = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT_A = "00-" + TRACE_A + "-b7ad6b7169203331-01";
    private static final String PARENT_B = "00-" + TRACE_B + "-00f067aa0ba902b7-01";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Traces traces = new Traces(
            OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                            .build())
                    .build(),
            "quote-service");

    @Test
    void a_batch_is_one_span_in_each_trace_that_its_records_are_part_of() {
        traces.storing(records(PARENT_A, PARENT_B, PARENT_A, null), () -> {});

        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsExactlyInAnyOrder(TRACE_A, TRACE_B);
        SpanData ofA = exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE_A))
                .findFirst()
                .orElseThrow();
        assertThat(ofA.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(ofA.getName()).isEqualTo("store bars");
        assertThat(ofA.getAttributes().get(AttributeKey.longKey("messaging.batch.message_count")))
                .isEqualTo(2);
    }

    @Test
    void a_span_ends_when_the_rows_are_stored_and_not_before() {
        List<Integer> ended = new ArrayList<>();
        traces.storing(
                records(PARENT_A),
                () -> ended.add(exporter.getFinishedSpanItems().size()));
        assertThat(ended).containsExactly(0);
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    }

    @Test
    void what_can_not_be_stored_is_a_failed_span() {
        assertThatThrownBy(() -> traces.storing(records(PARENT_A), () -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(exporter.getFinishedSpanItems().getFirst().getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    @Test
    void without_a_collector_nothing_is_traced() {
        assertThat(Traces.telemetry("quote-service", Map.of("PATH", "/bin"))).isSameAs(OpenTelemetry.noop());
    }

    private static ConsumerRecords<String, byte[]> records(String... parents) {
        TopicPartition partition = new TopicPartition("bars", 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (String parent : parents) {
            ConsumerRecord<String, byte[]> record =
                    new ConsumerRecord<>("bars", 0, records.size(), "AAPL|2018-02-07", new byte[0]);
            if (parent != null) {
                record.headers().add("traceparent", parent.getBytes(StandardCharsets.UTF_8));
            }
            records.add(record);
        }
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
