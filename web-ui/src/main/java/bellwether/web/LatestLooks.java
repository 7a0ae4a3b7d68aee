package bellwether.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest looks at the rows of one service as a whole. Where one found them as an answer had been made of them, the answer
 * still holds, whatever it was that was asked: so one question confirms every answer that is kept.
 */
final class LatestLooks {
    /** By the state of the rows. There is one in quiet times, for each process of the service. */
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    void took(Look look) {
        if (look.rows() != null) {
            looks.merge(look.rows(), look, (before, now) -> now.isAfter(before) ? now : before);
            looks.values().removeIf(Look::isOld);
        }
    }

    /** The latest look that confirms what was seen; itself if none does. */
    Look confirming(Look seen) {
        Look look = seen.rows() == null ? null : looks.get(seen.rows());
        return look != null && look.isAfter(seen) ? look : seen;
    }

    int size() {
        return looks.size();
    }
}
