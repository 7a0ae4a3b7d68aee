package bellwether.reference;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one calendar year.
 *
 * @param days epoch days, ascending
 * @param early by epoch day, how much before the usual hour the session ends; may name days without a session
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out: the array saves boxing in lookups.
record TradingYear(int[] days, Map<Integer, Duration> early) {

    boolean contains(int day) {
        return Arrays.binarySearch(days, day) >= 0;
    }

    /** How many of its sessions are at or before that day. */
    int countUntil(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Nullable
    Duration earlyBy(int day) {
        return early.get(day);
    }
}
