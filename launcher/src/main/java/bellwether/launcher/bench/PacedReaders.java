package bellwether.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** Readers who each open a page, look at it for some seconds, and open another. */
final class PacedReaders implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int SERVER_ERROR = 500;
    private static final int LEAST_LOOK_MILLIS = 3000;
    private static final int MORE_LOOK_MILLIS = 4000;

    private final String web;
    private final List<String> symbols;
    private final List<String> dates;
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .connectTimeout(LIMIT)
            .build();
    private final List<Thread> threads = new ArrayList<>();
    /** How often something was refused, by what and how. */
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

    /** Answers by the milliseconds that they took. */
    private final AtomicIntegerArray answers = new AtomicIntegerArray((int) LIMIT.toMillis() + 1);

    private volatile boolean closed;

    /**
     * @param symbols whose charts they look at
     * @param dates whose movers they look at
     */
    PacedReaders(String web, int count, List<String> symbols, List<String> dates) {
        this.web = web;
        this.symbols = List.copyOf(symbols);
        this.dates = List.copyOf(dates);
        for (int reader = 0; reader < count; reader++) {
            Random random = new Random(reader);
            threads.add(Thread.ofVirtual().start(() -> read(random)));
        }
    }

    private void read(Random random) {
        try {
            Thread.sleep(random.nextInt(LEAST_LOOK_MILLIS + MORE_LOOK_MILLIS));
            while (!closed) {
                for (String path : page(random)) {
                    ask(path);
                }
                Thread.sleep(LEAST_LOOK_MILLIS + random.nextInt(MORE_LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            // The end of the soak.
        }
    }

    /** What the page's script asks for. */
    private List<String> page(Random random) {
        String symbol = URLEncoder.encode(symbols.get(random.nextInt(symbols.size())), StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> List.of("/", "/api/v1/movers", "/api/v1/freshness");
            case 1 -> List.of("/api/v1/movers?date=" + dates.get(random.nextInt(dates.size())), "/api/v1/freshness");
            case 2 -> List.of("/api/v1/symbols/" + symbol, "/api/v1/bars/" + symbol, "/api/v1/actions/" + symbol);
            default -> List.of("/api/v1/movers/map", "/api/v1/seasonality/" + symbol);
        };
    }

    private void ask(String path) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(web + path))
                    .timeout(LIMIT)
                    .header("accept-encoding", "gzip")
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= SERVER_ERROR) {
                refuse(path, Integer.toString(status));
                return;
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            answers.incrementAndGet((int) Math.min(millis, answers.length() - 1));
        } catch (IOException e) {
            refuse(path, e.getClass().getSimpleName());
        }
    }

    private void refuse(String path, String how) {
        String what = path.replaceFirst("[?].*", "").replaceFirst("(/api/v1/[a-z]+).*", "$1");
        refusals.computeIfAbsent(what + " " + how, key -> new LongAdder()).increment();
    }

    long answered() {
        long all = 0;
        for (int millis = 0; millis < answers.length(); millis++) {
            all += answers.get(millis);
        }
        return all;
    }

    /** Requests with a server's error, or without an answer in time. */
    long refused() {
        return refusals.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** By what was asked for, and how it was refused. */
    Map<String, LongAdder> refusals() {
        return new TreeMap<>(refusals);
    }

    /** @return milliseconds within which that share of the answers came */
    int withinMillis(double share) {
        double wanted = share * answered();
        long so = 0;
        for (int millis = 0; millis < answers.length(); millis++) {
            so += answers.get(millis);
            if (so >= wanted) {
                return millis;
            }
        }
        return answers.length() - 1;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        http.close();
    }
}
