package bellwether.contract.json;

import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a time that is mostly the same as in the record before: all bars of one fetch carry the same two. */
final class RepeatedInstant {
    private volatile @Nullable Seen latest;

    private record Seen(String text, Instant instant) {}

    Instant read(JsonParser json) throws IOException, MalformedRecord {
        String text = Members.text(json);
        Seen before = latest;
        if (before != null && before.text().equals(text)) {
            return before.instant();
        }
        Instant instant = Members.instant(json);
        latest = new Seen(text, instant);
        return instant;
    }
}
