package bellwether.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers as bytes, so that many readers of one page cost a service one question. An answer is sent again for a
 * quarter of a second at most after a {@link Look} that found it right, and never after an event told of a change: then its
 * tag is shown to the service, which says whether it still holds.
 */
final class AnswerCache {
    static final int LARGEST = 256 * 1024;
    static final int MOST = 2_000;

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final LinkedHashMap<String, Answer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private final AtomicLong changes = new AtomicLong();
    private long bytes;

    /** What makes answers to one address different; null for a request whose answers are not kept. */
    static @Nullable String key(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Yahoo's paths have cookies, and clients of their own.
        if (request.method() != HttpMethod.GET || !context.normalizedPath().startsWith("/api/")) {
            return null;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String encoding = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return request.uri() + '\n' + (accept == null ? "" : accept) + '\n' + (encoding == null ? "" : encoding);
    }

    synchronized @Nullable Answer find(String key) {
        return answers.get(key);
    }

    /** To be taken before a service is asked: what happens meanwhile is not in its answer. */
    long changes() {
        return changes.get();
    }

    /** Something changed: from now on every answer has to be asked about. */
    void somethingChanged() {
        changes.incrementAndGet();
    }

    /** Keeps an answer that may be kept: whole, with a tag, and the same for all who ask like this. */
    void keep(String key, HttpClientResponse answer, Buffer body, Look look) {
        String tag = answer.getHeader(HttpHeaders.ETAG);
        if (answer.statusCode() == 200 && tag != null && variesAsWeDo(answer) && body.length() <= LARGEST) {
            List<CharSequence> headers = new ArrayList<>();
            answer.headers().forEach((name, value) -> {
                if (Answer.isForAll(name)) {
                    headers.add(HttpHeaders.createOptimized(name));
                    headers.add(HttpHeaders.createOptimized(value));
                }
            });
            keep(new Answer(key, tag, List.copyOf(headers), body, look));
        }
    }

    private static boolean variesAsWeDo(HttpClientResponse answer) {
        return answer.headers().getAll(HttpHeaders.VARY).stream()
                .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split(",", -1)).stream())
                .map(String::strip)
                .allMatch(name -> name.equals("accept") || name.equals("accept-encoding"));
    }

    synchronized void keep(Answer answer) {
        Answer before = answers.put(answer.key(), answer);
        bytes += answer.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Map.Entry<String, Answer>> eldest = answers.entrySet().iterator();
        while (bytes > MOST_BYTES || answers.size() > MOST) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    /** Not to be sent again, unless another one has taken its place. */
    synchronized void forget(Answer answer) {
        if (answers.remove(answer.key(), answer)) {
            bytes -= answer.bytes();
        }
    }

    synchronized int size() {
        return answers.size();
    }
}
