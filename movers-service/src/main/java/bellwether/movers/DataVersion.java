package bellwether.movers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what this process has stored, so that others know when what they derived from the rows is old. */
@ApplicationScoped
public class DataVersion {
    private final AtomicLong version = new AtomicLong();

    public void changed() {
        version.incrementAndGet();
    }

    public long current() {
        return version.get();
    }
}
