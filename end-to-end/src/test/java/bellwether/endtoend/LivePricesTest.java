package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.TickCodec;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the market's WebSocket to the page: while a session is open, prices move. */
@ExtendWith(SharedReplay.class)
class LivePricesTest {
    private SharedReplay.Running moved;

    @AfterEach
    void closeTheMarket() {
        if (moved != null) {
            moveTo(moved, "false");
        }
    }

    @Test
    void the_page_moves_with_the_market_and_says_in_which_session(SharedReplay.Running replay) throws Exception {
        moved = replay;
        moveTo(replay, "true");
        try (Browser browser = Browser.open()) {
            Page page = browser.page(replay.stack().address("WEB_URL") + "/", 1440, 900);
            Locator line = page.locator(".ranking .live-line");
            line.getByText("regular session").waitFor();
            assertThat(line.textContent()).contains("Live prices: regular session", "Replay", "newest");
            page.locator("table.movers.moving td.now .live-price").first().waitFor();

            String symbol = page.locator("table.movers .live-price.moving")
                    .first()
                    .locator("xpath=ancestor::tr/th[contains(@class, 'symbol')]/a")
                    .textContent();
            page.navigate(replay.stack().address("WEB_URL") + "/chart/" + symbol);
            Locator quote = page.locator(".live-quote");
            quote.locator(".moved").waitFor();
            assertThat(quote.textContent()).contains("Live: regular session");
            Object before = page.evaluate("() => document.querySelector('.live-quote .moved').textContent");
            page.waitForFunction(
                    "before => document.querySelector('.live-quote .moved').textContent !== before", before);
            browser.assertNoErrors();
        }
        ConsumerRecord<String, String> record =
                replay.stack().topic(Topics.TICKS).records().getLast();
        Tick tick = new TickCodec().read(record.value().getBytes(StandardCharsets.UTF_8));
        assertThat(record.key()).isEqualTo(tick.symbol());
        assertThat(Topic.header(record, "ce_id")).isEqualTo(tick.id());
        assertThat(tick.source()).isEqualTo("replay");
    }

    private static void moveTo(SharedReplay.Running replay, String live) {
        replay.stack().market().post("/control/today?date=" + SmallMarket.LAST + "&live=" + live, "");
    }
}
