package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a source and without a network. */
class SimulatedStartTest {
    /** Where nothing listens. */
    private static final Map<String, String> NO_NETWORK = Map.of("BELLWETHER_YAHOO_URL", "http://localhost:1");

    @Test
    void page_api_and_topic_all_say_simulated(@TempDir Path folder) {
        try (Bellwether stack = Bellwether.begin(folder.resolve("state"), NO_NETWORK)) {
            stack.awaitReady();

            assertThat(stack.output()).contains("source: simulated, because Yahoo cannot be reached");
            assertThat(stack.api().get("/api/v1/movers").path("source").asText())
                    .isEqualTo("simulated");
            assertThat(stack.api().get("/api/v1/movers").path("gainers")).hasSize(10);
            assertThat(stack.api().get("/api/v1/freshness").path("source").asText())
                    .isEqualTo("simulated");
            stack.topic(Topics.BARS_DAILY).forEach(record -> assertThat(
                            Api.parse(record.value()).path("source").asText())
                    .isEqualTo("simulated"));
            the_page_says_so(stack);
        }
    }

    private static void the_page_says_so(Bellwether stack) {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(stack.address("WEB_URL") + "/", 1440, 900);
            page.waitForFunction("() => document.querySelector('.provenance')?.textContent.includes('Simulated')");
            browser.assertNoErrors();
        }
    }
}
