package bellwether.ingest.trace;

import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Series;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source whose answers are awaited in spans: waiting for its turn and asking again are part of them. */
public final class TracedSource implements MarketSource {
    private final MarketSource source;
    private final Traces traces;

    public TracedSource(MarketSource source, Traces traces) {
        this.source = source;
        this.traces = traces;
    }

    private interface Question<T> {
        Answer<T> ask() throws InterruptedException;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Answer<Instant> clock() throws InterruptedException {
        return fetched(traces.fetch("clock"), source::clock);
    }

    @Override
    public Optional<Instant> latestClock() {
        return source.latestClock();
    }

    @Override
    public Answer<Series> daily(String symbol, LocalDate from) throws InterruptedException {
        return fetched(of(symbol, traces.fetch("daily bars")), () -> source.daily(symbol, from));
    }

    @Override
    public Optional<Duration> hourlyReach() {
        return source.hourlyReach();
    }

    @Override
    public Answer<Series> hourly(String symbol, Instant from) throws InterruptedException {
        return fetched(of(symbol, traces.fetch("hourly bars")), () -> source.hourly(symbol, from));
    }

    @Override
    public Answer<Map<String, Glance>> glance(List<String> symbols) throws InterruptedException {
        return fetched(traces.fetch("glance"), () -> source.glance(symbols));
    }

    @Override
    public int glanceSize() {
        return source.glanceSize();
    }

    @Override
    public boolean isGivenUp() {
        return source.isGivenUp();
    }

    @Override
    public Map<String, Long> errors() {
        return source.errors();
    }

    private static Span of(String symbol, Span span) {
        return span.setAttribute(Traces.SYMBOL, symbol);
    }

    private static <T> Answer<T> fetched(Span span, Question<T> question) throws InterruptedException {
        try {
            Answer<T> answer = question.ask();
            switch (answer) {
                case Answer.Fetched<T> good -> {}
                case Answer.NothingDue<T> nothing -> {}
                case Answer.UnknownSymbol<T>(String reason) -> Traces.failed(span, reason);
                case Answer.Refused<T>(String reason) -> Traces.failed(span, reason);
                case Answer.SourceUnavailable<T>(String reason) -> Traces.failed(span, reason);
            }
            return answer;
        } finally {
            span.end();
        }
    }
}
