package bellwether.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Some who ask one question all the time, each on a connection that it keeps for as long as it may. A new connection goes to
 * one of the processes that are in the round, as a Service of Kubernetes would have it; one that is there stays.
 */
final class Askers implements AutoCloseable {
    private static final int MANY = 8;
    private static final int PAUSE_MILLIS = 10;

    private final List<Thread> threads = new ArrayList<>();
    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private final AtomicLong answers = new AtomicLong();
    private volatile List<Integer> round;
    private volatile boolean done;

    /** @param round the ports of those that answer */
    Askers(String path, List<Integer> round) {
        this.round = round;
        for (int number = 0; number < MANY; number++) {
            int own = number;
            threads.add(Thread.ofPlatform().daemon().start(() -> ask(path, own)));
        }
    }

    /** From now on new connections go to these. */
    void turnTo(List<Integer> ports) {
        round = ports;
    }

    List<IOException> failures() {
        return failures;
    }

    /** Waits until so many more questions have been answered. */
    void awaitAnswers(int more) {
        long enough = answers.get() + more;
        while (answers.get() < enough && failures.isEmpty()) {
            Bellwether.pause();
        }
    }

    private void ask(String path, int number) {
        while (!done) {
            try (KeptConnection connection = new KeptConnection(round.get(number % round.size()))) {
                boolean kept = true;
                while (kept && !done) {
                    kept = connection.ask(path);
                    answers.incrementAndGet();
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException e) {
                failures.add(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        done = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
