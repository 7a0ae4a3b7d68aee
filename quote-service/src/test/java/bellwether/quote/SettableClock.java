package bellwether.quote;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The service's clock in the tests: the wall clock until it is set. */
@Singleton
public class SettableClock extends Clock {
    private volatile @Nullable Instant fixed;

    /** @param instant null for the wall clock */
    public void set(@Nullable Instant instant) {
        fixed = instant;
    }

    @Override
    public Instant instant() {
        Instant set = fixed;
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
