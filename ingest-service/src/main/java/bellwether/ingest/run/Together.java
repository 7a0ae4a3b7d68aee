package bellwether.ingest.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Does many things at once, each on a virtual thread. */
final class Together {
    /** More than a source is asked at once, so that it never waits for us; few enough to bound the memory. */
    private static final int AT_ONCE = 24;

    private Together() {}

    interface Step<T> {
        void run(T item) throws InterruptedException;
    }

    interface Mapping<T, R> {
        Map<String, R> of(T item) throws InterruptedException;
    }

    /** The first failure ends all. */
    static <T> void each(List<T> items, Step<T> step) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> results = new ArrayList<>();
            for (T item : items) {
                results.add(threads.submit(() -> {
                    places.acquire();
                    try {
                        step.run(item);
                    } finally {
                        places.release();
                    }
                    return null;
                }));
            }
            await(results, threads);
        }
    }

    static <T, R> Map<String, R> map(List<T> items, Mapping<T, R> mapping) throws InterruptedException {
        Map<String, R> all = new HashMap<>();
        each(items, item -> {
            Map<String, R> some = mapping.of(item);
            synchronized (all) {
                all.putAll(some);
            }
        });
        return all;
    }

    private static void await(List<Future<?>> results, ExecutorService threads) throws InterruptedException {
        try {
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw e;
        }
    }
}
