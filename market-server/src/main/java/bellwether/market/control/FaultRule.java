package bellwether.market.control;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers fail, and how.
 *
 * @param rate the share of answers, 0 to 1
 * @param symbols whose answers; empty for all
 * @param delay of slow answers
 * @param retryAfter what a 429 or 503 asks for in its header; null for no header
 */
public record FaultRule(
        FaultKind kind,
        double rate,
        Set<String> symbols,
        Duration delay,
        @Nullable Duration retryAfter) {
    static final FaultRule NONE = new FaultRule(FaultKind.NONE, 0, Set.of(), Duration.ZERO, null);
    private static final Set<String> MEMBERS = Set.of("kind", "rate", "symbols", "delayMillis", "retryAfterSeconds");
    private static final long USUAL_DELAY_MILLIS = 5_000;
    private static final long LONGEST_DELAY_MILLIS = 600_000;

    public FaultRule {
        symbols = Set.copyOf(symbols);
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is " + rate + ", not a number from 0 to 1");
        }
    }

    /** @throws IllegalArgumentException if it isn't what it should be; the message says what */
    static FaultRule parse(JsonObject json) {
        for (String member : json.fieldNames()) {
            if (!MEMBERS.contains(member)) {
                throw new IllegalArgumentException("'" + member + "' is not one of "
                        + MEMBERS.stream().sorted().toList());
            }
        }
        if (!(json.getValue("kind") instanceof String kind)) {
            throw new IllegalArgumentException("kind is missing, or isn't a text");
        }
        long delay = number(json, "delayMillis", USUAL_DELAY_MILLIS).longValue();
        if (delay < 1 || delay > LONGEST_DELAY_MILLIS) {
            throw new IllegalArgumentException("delayMillis is " + delay + ", not from 1 to " + LONGEST_DELAY_MILLIS);
        }
        long retryAfter = number(json, "retryAfterSeconds", -1).longValue();
        return new FaultRule(
                FaultKind.parse(kind),
                number(json, "rate", 1).doubleValue(),
                symbols(json),
                Duration.ofMillis(delay),
                retryAfter < 0 ? null : Duration.ofSeconds(retryAfter));
    }

    boolean concerns(Iterable<String> asked) {
        if (symbols.isEmpty()) {
            return true;
        }
        for (String symbol : asked) {
            if (symbols.contains(symbol)) {
                return true;
            }
        }
        return false;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("kind", kind.code()).put("rate", rate);
        if (!symbols.isEmpty()) {
            json.put("symbols", new JsonArray(symbols.stream().sorted().toList()));
        }
        return json;
    }

    private static Number number(JsonObject json, String member, Number otherwise) {
        Object value = json.getValue(member);
        if (value == null) {
            return otherwise;
        } else if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException(member + " isn't a number");
    }

    private static Set<String> symbols(JsonObject json) {
        Object value = json.getValue("symbols");
        if (value == null) {
            return Set.of();
        } else if (!(value instanceof JsonArray array)) {
            throw new IllegalArgumentException("symbols isn't a list");
        } else {
            Set<String> symbols = new LinkedHashSet<>();
            for (Object symbol : array) {
                if (!(symbol instanceof String text)) {
                    throw new IllegalArgumentException("symbols has something in it that isn't a text: " + symbol);
                }
                symbols.add(text.toUpperCase(Locale.ROOT));
            }
            return symbols;
        }
    }
}
