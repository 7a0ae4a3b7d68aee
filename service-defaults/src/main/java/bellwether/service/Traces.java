package bellwether.service;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the traces that records bring along in their header {@code traceparent}: one span for all records of a
 * batch that are part of the same trace, from the batch's arrival until its rows are stored. Without a collector
 * ({@code OTEL_EXPORTER_OTLP_ENDPOINT}) no header is looked at.
 */
@ApplicationScoped
class Traces {
    private static final String HEADER = "traceparent";

    private final OpenTelemetry telemetry;
    private final String service;
    private final boolean on;
    private final Tracer tracer;

    @Inject
    Traces(@ConfigProperty(name = "quarkus.application.name") String service) {
        this(telemetry(service, System.getenv()), service);
    }

    Traces(OpenTelemetry telemetry, String service) {
        this.telemetry = telemetry;
        this.service = service;
        this.on = telemetry != OpenTelemetry.noop();
        this.tracer = telemetry.getTracer("bellwether");
    }

    /** @param environment with OpenTelemetry's own variables: endpoint, sampler, resource attributes, ... */
    static OpenTelemetry telemetry(String service, Map<String, String> environment) {
        boolean hasCollector = Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                .anyMatch(environment::containsKey);
        return hasCollector
                ? AutoConfiguredOpenTelemetrySdk.builder()
                        .addPropertiesSupplier(() -> Map.of(
                                "otel.service.name", service,
                                "otel.exporter.otlp.protocol", "http/protobuf",
                                "otel.metrics.exporter", "none",
                                "otel.logs.exporter", "none"))
                        .disableShutdownHook()
                        .build()
                        .getOpenTelemetrySdk()
                : OpenTelemetry.noop();
    }

    /** Does the work of a batch, seen by the traces that its records are part of. */
    void storing(ConsumerRecords<String, byte[]> records, Runnable work) {
        if (!on) {
            work.run();
            return;
        }
        List<Span> spans = parts(records).entrySet().stream()
                .map(part -> start(part.getKey(), part.getValue()))
                .toList();
        try {
            work.run();
        } catch (RuntimeException e) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage())));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static Map<Part, Long> parts(ConsumerRecords<String, byte[]> records) {
        Map<Part, Long> parts = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            Header parent = record.headers().lastHeader(HEADER);
            if (parent != null) {
                parts.merge(new Part(record.topic(), text(parent)), 1L, Long::sum);
            }
        }
        return parts;
    }

    /** Records of a batch that were sent in one span. */
    private record Part(String topic, String parent) {}

    private Span start(Part part, long records) {
        Context sender = W3CTraceContextPropagator.getInstance().extract(Context.root(), part, GETTER);
        return tracer.spanBuilder("store " + part.topic())
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", part.topic())
                .setAttribute("messaging.consumer.group.name", service)
                .setAttribute("messaging.batch.message_count", records)
                .startSpan();
    }

    private static final TextMapGetter<Part> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Part part) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable Part part, String key) {
            return key.equals(HEADER) ? Objects.requireNonNull(part).parent() : null;
        }
    };

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        if (telemetry instanceof OpenTelemetrySdk sdk) {
            sdk.close();
        }
    }
}
