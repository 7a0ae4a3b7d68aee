package bellwether.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A service behind web-ui that has bars, so that an answer can be kept. */
public final class QuotesAtHand implements QuarkusTestResourceLifecycleManager {
    static final String BARS = "the bars";

    private FakeService service;

    @Override
    public Map<String, String> start() {
        try {
            service = new FakeService().tags("/api/v1/bars", () -> BARS);
            return Map.of("bellwether.quote-url", "http://localhost:" + service.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (service != null) {
            service.close();
        }
    }
}
