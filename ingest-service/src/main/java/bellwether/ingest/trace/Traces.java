package bellwether.ingest.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;

/**
 * One trace for each symbol of a run: what is fetched, and, by the header {@code traceparent} of its records, what their
 * readers make of them. Without a collector ({@code OTEL_EXPORTER_OTLP_ENDPOINT}) there are no spans and no headers.
 */
public final class Traces implements AutoCloseable {
    /** For a run that nobody watches. */
    public static final Traces NONE = new Traces(OpenTelemetry.noop());

    static final AttributeKey<String> SYMBOL = AttributeKey.stringKey("bellwether.symbol");

    private static final String NAME = "ingest-service";
    private static final TextMapSetter<Headers> KAFKA = (headers, key, value) -> {
        if (headers != null) {
            headers.add(key, value.getBytes(StandardCharsets.UTF_8));
        }
    };

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    public Traces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("bellwether");
    }

    /** @param environment with OpenTelemetry's own variables: endpoint, sampler, resource attributes, ... */
    public static Traces of(Map<String, String> environment) {
        boolean hasCollector = Stream.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
                .anyMatch(environment::containsKey);
        return hasCollector
                ? new Traces(AutoConfiguredOpenTelemetrySdk.builder()
                        .addPropertiesSupplier(() -> Map.of(
                                "otel.service.name", NAME,
                                "otel.exporter.otlp.protocol", "http/protobuf",
                                "otel.metrics.exporter", "none",
                                "otel.logs.exporter", "none"))
                        .disableShutdownHook()
                        .build()
                        .getOpenTelemetrySdk())
                : NONE;
    }

    /** Work that can be interrupted. */
    public interface Work {
        void run() throws InterruptedException;
    }

    /** All that a run does for one symbol. */
    public void symbol(String symbol, Work work) throws InterruptedException {
        Span span =
                tracer.spanBuilder("ingest symbol").setAttribute(SYMBOL, symbol).startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            failed(span, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            span.end();
        }
    }

    /** A question to the source, in the trace of its symbol if it is about one. */
    Span fetch(String what) {
        return tracer.spanBuilder("fetch " + what).setSpanKind(SpanKind.CLIENT).startSpan();
    }

    static void failed(Span span, String reason) {
        span.setStatus(StatusCode.ERROR, reason);
    }

    /** Tells a record's readers of which trace it is part. */
    public static void carry(Headers headers) {
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, KAFKA);
    }

    /** Waits until the collector has what there is. */
    @Override
    public void close() {
        if (telemetry instanceof OpenTelemetrySdk sdk) {
            sdk.close();
        }
    }
}
