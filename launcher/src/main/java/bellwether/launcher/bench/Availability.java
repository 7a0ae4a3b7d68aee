package bellwether.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader that asks the page's address for both services again and again, and notes when it was refused. */
final class Availability implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 50;
    private static final int SERVER_ERROR = 500;
    /** So many answers in turn; the first may have been under way. */
    private static final int FOR_GOOD = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final List<URI> addresses;
    private final Thread reader = Thread.ofPlatform().daemon().name("reader").unstarted(this::read);
    private volatile boolean closed;
    private final AtomicInteger servedInTurn = new AtomicInteger();
    private volatile long lastRefusedNanos;

    private Availability(String web) {
        addresses = List.of(URI.create(web + "/api/v1/movers"), URI.create(web + "/api/v1/symbols?limit=5"));
        lastRefusedNanos = System.nanoTime();
    }

    static Availability of(String web) {
        Availability availability = new Availability(web);
        availability.reader.start();
        return availability;
    }

    /** Comes back when each address is answered. */
    void awaitServed() throws InterruptedException {
        for (URI address : addresses) {
            while (!isServed(address)) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Comes back when the reader was answered for a while, or after the limit. */
    void awaitServedAgain(Duration limit) throws InterruptedException {
        servedInTurn.set(0);
        long deadline = System.nanoTime() + limit.toNanos();
        while (servedInTurn.get() < FOR_GOOD && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** @return from a moment until the end of the last refusal after it; 0 without one */
    double secondsRefusedSince(long nanos) {
        return Math.max(0, lastRefusedNanos - nanos) / 1e9;
    }

    private void read() {
        while (!closed) {
            try {
                for (URI address : addresses) {
                    if (isServed(address)) {
                        servedInTurn.incrementAndGet();
                    } else {
                        servedInTurn.set(0);
                        lastRefusedNanos = System.nanoTime();
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** An answer that says that nothing is stored yet is an answer. */
    private boolean isServed(URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        reader.interrupt();
        reader.join();
        http.close();
    }
}
