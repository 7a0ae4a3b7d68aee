package bellwether.market.server;

import bellwether.market.Market;
import bellwether.market.control.FaultRule;
import bellwether.market.control.Faults;
import bellwether.market.control.RequestCounts;
import bellwether.market.http.Endpoint;
import bellwether.market.http.Reply;
import bellwether.market.yahoo.YahooEndpoints;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends replies: with the headers that all have, compressed if that was asked for, and spoilt where a fault is due. */
final class Answers {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int WORTH_COMPRESSING = 1024;
    private static final String DOWN = "<html><body>Will be right back...</body></html>";

    private final Market market;
    private final Faults faults;
    private final RequestCounts counts;

    Answers(Market market, Faults faults, RequestCounts counts) {
        this.market = market;
        this.faults = faults;
        this.counts = counts;
    }

    /** @param path the template that requests are counted by */
    void answer(RoutingContext context, String path, Endpoint endpoint) {
        send(context, path, endpoint.answer(context));
    }

    /** As {@link #answer}, unless a fault is due. */
    void answerOrFail(RoutingContext context, String path, Endpoint endpoint) {
        FaultRule fault =
                faults.next(YahooEndpoints.symbolsOf(context), context.request().getHeader("User-Agent"));
        switch (fault.kind()) {
            case NONE -> answer(context, path, endpoint);
            case TOO_MANY_REQUESTS -> send(context, path, refusal(429, "Too Many Requests\r\n", fault.retryAfter()));
            case EDGE -> send(context, path, refusal(429, "Edge: Too Many Requests", fault.retryAfter()));
            case UNAVAILABLE -> send(context, path, refusal(503, "Service Unavailable", fault.retryAfter()));
            case HTML -> send(context, path, Reply.text(200, Reply.HTML, DOWN));
            case MALFORMED -> send(context, path, malformed(endpoint.answer(context)));
            case SLOW -> context.vertx().setTimer(fault.delay().toMillis(), timer -> answer(context, path, endpoint));
            case CUT -> cut(context, path, endpoint.answer(context));
        }
    }

    private void send(RoutingContext context, String path, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        byte[] body = start(context, path, reply);
        response.end(Buffer.buffer(body));
    }

    private void cut(RoutingContext context, String path, Reply reply) {
        byte[] body = start(context, path, reply);
        HttpServerResponse response = context.response();
        response.putHeader("Content-Length", Integer.toString(body.length));
        response.write(Buffer.buffer(Arrays.copyOf(body, body.length / 2)))
                .onComplete(written -> context.request().connection().close());
    }

    /** @return the body as it is to be sent */
    private byte[] start(RoutingContext context, String path, Reply reply) {
        counts.add(path, reply.status());
        HttpServerResponse response = context.response();
        response.setStatusCode(reply.status());
        response.putHeader("Content-Type", reply.contentType());
        response.putHeader("Date", HTTP_DATE.format(market.now()));
        response.putHeader("X-Bellwether-Market", market.name());
        response.putHeader("Cache-Control", "no-store");
        reply.headers().forEach(response::putHeader);
        if (reply.body().length < WORTH_COMPRESSING || !takesGzip(context)) {
            return reply.body();
        }
        response.putHeader("Content-Encoding", "gzip");
        response.putHeader("Vary", "Accept-Encoding");
        return gzip(reply.body());
    }

    private static Reply refusal(int status, String text, @Nullable Duration retryAfter) {
        Reply reply = Reply.text(status, Reply.TEXT, text);
        return retryAfter == null ? reply : reply.with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    private static Reply malformed(Reply whole) {
        return whole.withBody(Arrays.copyOf(whole.body(), whole.body().length * 2 / 3));
    }

    private static boolean takesGzip(RoutingContext context) {
        String accepted = context.request().getHeader("Accept-Encoding");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }

    /** The fastest level: the way is short. */
    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new FastGzip(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no way for writing to memory to fail", e);
        }
        return compressed.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
