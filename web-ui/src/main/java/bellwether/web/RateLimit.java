package bellwether.web;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often one client may ask: each has a bucket of requests that fills evenly, kept as the time at which it is full
 * again (the generic cell rate algorithm). A client is an IPv4 address or an IPv6 network of 64 bits.
 */
final class RateLimit {
    private static final int MOST_CLIENTS = 20_000;
    private static final int NETWORK_BYTES = 8;
    private static final String OTHERS = "others";

    private final long nanosToFillOne;
    private final long nanosToFillAll;
    private final LongSupplier nanos;
    private final Map<String, Long> fullAgain = new ConcurrentHashMap<>();

    /** @param burst how many requests a client may send at once that has been quiet */
    RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.nanosToFillOne = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanosToFillAll = nanosToFillOne * burst;
        this.nanos = nanos;
    }

    /** @return how long the client must wait; zero if it may go on, which is counted */
    Duration take(String client) {
        long now = nanos.getAsLong();
        String known = fullAgain.size() < MOST_CLIENTS || fullAgain.containsKey(client) ? client : OTHERS;
        long[] missing = {0};
        fullAgain.compute(known, (key, before) -> {
            long full = Math.max(before == null ? now : before, now) + nanosToFillOne;
            missing[0] = Math.max(0, full - now - nanosToFillAll);
            return missing[0] > 0 ? before : Long.valueOf(full);
        });
        return Duration.ofNanos(missing[0]);
    }

    /** A full bucket is as good as none. */
    void forgetTheQuiet() {
        long now = nanos.getAsLong();
        fullAgain.values().removeIf(full -> full <= now);
    }

    int size() {
        return fullAgain.size();
    }

    static String client(SocketAddress address) {
        String text = String.valueOf(address.hostAddress());
        try {
            InetAddress parsed = InetAddress.ofLiteral(text);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException name) {
            return text;
        }
    }
}
