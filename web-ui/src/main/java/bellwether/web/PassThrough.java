package bellwether.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.RoutingContext;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on to a service and its answer back, as bytes, without holding more of it than the connection does and
 * the cache takes. A service that is away or silent becomes a problem for this request only.
 */
final class PassThrough implements Handler<RoutingContext> {
    private static final Logger LOG = Logger.getLogger(PassThrough.class);

    /** What of a request the services know how to use. Nothing else goes on: no cookies, no addresses of readers. */
    private static final List<String> ASKED = List.of(
            "accept", "accept-encoding", "accept-language", "if-none-match", "if-modified-since", "traceparent");

    private final HttpClient client;
    private final Upstream upstream;
    private final UpstreamGuard guard;
    private final Duration idleLimit;
    private final AnswerCache cache;
    private final LatestLooks looks = new LatestLooks();

    PassThrough(HttpClient client, Upstream upstream, UpstreamGuard guard, Duration idleLimit, AnswerCache cache) {
        this.client = client;
        this.upstream = upstream;
        this.guard = guard;
        this.idleLimit = idleLimit;
        this.cache = cache;
    }

    /**
     * What is asked of the service.
     *
     * @param reader who wants to know
     * @param key under which the answer may be kept; null if it may not
     * @param known an answer of before, about which the service is asked
     * @param changes that had happened when it was asked
     */
    private record Question(
            RoutingContext reader,
            @Nullable String key,
            @Nullable Answer known,
            long changes,
            long askedNanos) {
        Look lookOf(HttpClientResponse answer) {
            return new Look(answer.getHeader(Look.ROWS), changes, askedNanos);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            Problem.onlyReading().send(context);
            return;
        }
        String key = AnswerCache.key(context);
        Kept kept = kept(key);
        if (kept == null || !kept.look().isFresh(cache.changes())) {
            askFor(question(context, key, kept == null ? null : kept.answer()));
            return;
        }
        kept.answer().sendTo(context, kept.look());
        if (kept.look().isToBeRenewed()) {
            renew(question(context, key, kept.answer()), kept.answer());
        }
    }

    /**
     * Sends what is kept, if nothing has to be asked for it or about it.
     *
     * @return whether it was
     */
    boolean sendKept(RoutingContext context) {
        Kept kept = kept(AnswerCache.key(context));
        if (kept == null || !kept.look().isYoung(cache.changes())) {
            return false;
        }
        kept.answer().sendTo(context, kept.look());
        return true;
    }

    /** @param look the latest that confirms the answer */
    private record Kept(Answer answer, Look look) {}

    private @Nullable Kept kept(@Nullable String key) {
        Answer answer = key == null ? null : cache.find(key);
        return answer == null ? null : new Kept(answer, looks.confirming(answer.look()));
    }

    private Question question(RoutingContext reader, @Nullable String key, @Nullable Answer known) {
        return new Question(reader, key, known, cache.changes(), System.nanoTime());
    }

    private RequestOptions request(Question question) {
        HttpServerRequest asked = question.reader().request();
        // The path as our own routes understood it: what is asked of a service is what was looked at here.
        String target = question.reader().normalizedPath() + (asked.query() == null ? "" : "?" + asked.query());
        RequestOptions request =
                upstream.request(asked.method(), RequestTarget.encoded(target)).setIdleTimeout(idleLimit.toMillis());
        for (String name : ASKED) {
            String value = asked.getHeader(name);
            if (value != null) {
                request.putHeader(name, value);
            }
        }
        Answer known = question.known();
        if (known != null) {
            request.putHeader(HttpHeaders.IF_NONE_MATCH, known.tag());
        }
        return request;
    }

    private void askFor(Question question) {
        RoutingContext context = question.reader();
        guard.ask(
                        context.vertx().getOrCreateContext(),
                        () -> isGone(context)
                                ? Future.failedFuture("nobody waits for it any more")
                                : askTwice(question, request -> endWithReader(request, context)))
                .onSuccess(answer -> relay(answer, question))
                .onFailure(failure -> tell(failure, context));
    }

    /** Nobody waits for this: who comes until the answer's time is over has it at once. */
    private void renew(Question question, Answer known) {
        guard.ask(question.reader().vertx().getOrCreateContext(), () -> askTwice(question, request -> {}))
                .onSuccess(answer -> {
                    Look look = question.lookOf(answer);
                    looks.took(look);
                    if (answer.statusCode() == 304) {
                        answer.resume();
                        cache.keep(known.confirmed(look));
                    } else {
                        // Whoever comes next asks for what it is now.
                        Upstream.letGo(answer);
                        cache.forget(known);
                    }
                })
                .onFailure(failure -> LOG.debugf(failure, "%s did not answer to a renewal", upstream.name()));
    }

    /** A process that stops closes connections that were kept; who only reads may ask another one. */
    private Future<HttpClientResponse> askTwice(Question question, Handler<HttpClientRequest> begun) {
        return ask(question, begun)
                .recover(lost -> lost instanceof HttpClosedException || lost instanceof SocketException
                        ? ask(question, begun)
                        : Future.failedFuture(lost));
    }

    private Future<HttpClientResponse> ask(Question question, Handler<HttpClientRequest> begun) {
        return client.request(request(question))
                .onSuccess(begun)
                .compose(HttpClientRequest::send)
                // Paused, for it is another turn of the event loop that takes it further.
                .map(answer -> (HttpClientResponse) answer.pause());
    }

    private static void endWithReader(HttpClientRequest request, RoutingContext context) {
        if (isGone(context)) {
            // While a connection was made the reader was told that the service is late. Unheard it would be an error in
            // the log.
            request.exceptionHandler(wanted -> {});
            request.reset();
            return;
        }
        context.response().closeHandler(gone -> {
            // By HTTP/2 each answer's stream is closed after it; a reset would cost the connection to the service.
            if (!context.response().ended()) {
                request.reset();
            }
        });
    }

    private void relay(HttpClientResponse answer, Question question) {
        HttpServerResponse response = question.reader().response();
        if (isGone(question.reader())) {
            Upstream.letGo(answer);
            return;
        }
        Look look = question.lookOf(answer);
        looks.took(look);
        Answer known = question.known();
        if (known != null && answer.statusCode() == 304) {
            answer.resume();
            cache.keep(known.confirmed(look));
            known.sendTo(question.reader(), look);
            return;
        }
        response.setStatusCode(answer.statusCode());
        copyHeaders(answer.headers(), response.headers());
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(reader(answer, question, look, response))
                .onFailure(failure -> {
                    LOG.debugf(failure, "%s was lost during an answer", upstream.name());
                    response.reset();
                });
    }

    private WriteStream<Buffer> reader(
            HttpClientResponse answer, Question question, Look look, HttpServerResponse response) {
        String key = question.key();
        return key == null ? response : new Copying(response, body -> cache.keep(key, answer, body, look));
    }

    private static void copyHeaders(MultiMap from, MultiMap to) {
        for (String name : from.names()) {
            if (Answer.isPassedOn(name)) {
                to.set(name, from.getAll(name));
            }
        }
    }

    private void tell(Throwable failure, RoutingContext context) {
        if (isGone(context)) {
            return;
        }
        LOG.debugf(
                failure,
                "%s did not answer %s",
                upstream.name(),
                context.request().path());
        guard.problemOf(failure).send(context);
    }

    private static boolean isGone(RoutingContext context) {
        HttpServerResponse response = context.response();
        return response.ended() || response.closed() || response.headWritten();
    }
}
