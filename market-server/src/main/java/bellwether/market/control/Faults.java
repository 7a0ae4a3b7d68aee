package bellwether.market.control;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which answers fail. Not by chance: the n-th answer that a rule concerns always has the same fate, so that
 * tests repeat.
 */
public final class Faults {
    private static final Pattern LIBRARY = Pattern.compile(
            "^$|^(curl|Java|Java-http-client|Go-http-client|python-requests|Python-urllib|python-httpx|aiohttp|okhttp)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private record Active(FaultRule rule, AtomicLong answers) {}

    private volatile Active active = new Active(FaultRule.NONE, new AtomicLong());

    /** Replaces the rule so far; its count starts anew. */
    void set(FaultRule rule) {
        active = new Active(rule, new AtomicLong());
    }

    /**
     * What is to happen to the next answer; its kind is {@link FaultKind#NONE} where nothing is.
     *
     * @param symbols that the request is about
     */
    public FaultRule next(List<String> symbols, @Nullable String userAgent) {
        Active current = active;
        FaultRule rule = current.rule;
        boolean hit =
                switch (rule.kind()) {
                    case NONE -> false;
                    case EDGE ->
                        LIBRARY.matcher(userAgent == null ? "" : userAgent).matches()
                                && rule.concerns(symbols)
                                && drawn(current);
                    case TOO_MANY_REQUESTS, UNAVAILABLE, SLOW, CUT, HTML, MALFORMED ->
                        rule.concerns(symbols) && drawn(current);
                };
        return hit ? rule : FaultRule.NONE;
    }

    private static boolean drawn(Active current) {
        return share(current.answers.getAndIncrement()) < current.rule.rate();
    }

    /** Spread evenly over 0 to 1 (exclusive), in no order that a client could fall in step with. */
    private static double share(long number) {
        long z = (number + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
