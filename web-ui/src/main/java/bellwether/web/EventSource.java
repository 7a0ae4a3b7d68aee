package bellwether.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Keeps one stream of events open to a service, however many readers there are, and opens it again after each loss:
 * after one second at first, then twice as long each time up to ten.
 */
final class EventSource {
    private static final Logger LOG = Logger.getLogger(EventSource.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** The services send at least a comment every 15 seconds: after three missed ones, the connection is dead. */
    private static final int IDLE_LIMIT_SECONDS = 50;

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstream upstream;
    private final Consumer<ServerSentEvent> listener;
    private final Runnable afterGap;
    private Duration pause = FIRST_PAUSE;
    private boolean lost;

    /** @param afterGap called when the stream is back after a loss: events may have been missed */
    EventSource(Vertx vertx, Upstream upstream, Consumer<ServerSentEvent> listener, Runnable afterGap) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.listener = listener;
        this.afterGap = afterGap;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setIdleTimeoutUnit(TimeUnit.SECONDS).setReadIdleTimeout(IDLE_LIMIT_SECONDS));
    }

    void open() {
        client.request(upstream.request(HttpMethod.GET, "/api/v1/stream"))
                .compose(request ->
                        request.putHeader("accept", "text/event-stream").send())
                .onSuccess(this::read)
                .onFailure(failure -> openLater(failure.toString()));
    }

    private void read(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            Upstream.letGo(answer);
            openLater("it answered " + answer.statusCode());
            return;
        }
        answer.handler(new EventParser(listener));
        answer.exceptionHandler(failure -> openLater(failure.toString()));
        answer.endHandler(end -> openLater("it ended the stream"));
        pause = FIRST_PAUSE;
        if (lost) {
            lost = false;
            LOG.infof("The events of %s are back", upstream.name());
            afterGap.run();
        }
    }

    private void openLater(String reason) {
        if (!lost) {
            lost = true;
            LOG.infof("No events from %s for now: %s", upstream.name(), reason);
        }
        vertx.setTimer(pause.toMillis(), timer -> open());
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
