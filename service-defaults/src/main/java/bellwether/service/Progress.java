package bellwether.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many batches are in hand right now: a batch that waits for the database is work, not idleness. */
@ApplicationScoped
public class Progress {
    private final AtomicInteger inHand = new AtomicInteger();

    void begin() {
        inHand.incrementAndGet();
    }

    void end() {
        inHand.decrementAndGet();
    }

    boolean working() {
        return inHand.get() > 0;
    }
}
