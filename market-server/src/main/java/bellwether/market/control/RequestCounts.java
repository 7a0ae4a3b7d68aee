package bellwether.market.control;

import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests since the start, by path and status. Symbols in paths are not told apart. */
public final class RequestCounts {
    private final Map<String, Map<Integer, LongAdder>> counts = new ConcurrentSkipListMap<>();

    /** @param path its template: {@code /v8/finance/chart/{symbol}} */
    public void add(String path, int status) {
        counts.computeIfAbsent(path, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, key -> new LongAdder())
                .increment();
    }

    /** {@code {"/v8/finance/chart/{symbol}":{"200":505,"429":3}}} */
    Reply reply() {
        return Reply.json(200, JsonBody.of(512, json -> {
            json.writeStartObject();
            for (Map.Entry<String, Map<Integer, LongAdder>> path : counts.entrySet()) {
                json.writeObjectFieldStart(path.getKey());
                for (Map.Entry<Integer, LongAdder> status : new TreeMap<>(path.getValue()).entrySet()) {
                    json.writeNumberField(
                            status.getKey().toString(), status.getValue().sum());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }));
    }
}
