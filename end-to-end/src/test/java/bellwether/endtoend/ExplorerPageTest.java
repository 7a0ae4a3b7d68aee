package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which the API is tried, in a real browser. */
@ExtendWith(SharedReplay.class)
class ExplorerPageTest {
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void an_operation_is_chosen_filled_in_and_asked_for(SharedReplay.Running replay) {
        Page page = browser.page(replay.stack().address("WEB_URL") + "/", 1440, 900);
        page.locator(".page-footer a[href='/api']").click();
        page.locator(".operations a", new Page.LocatorOptions().setHasText("/bars/{symbol}"))
                .click();
        page.locator(".answer pre", new Page.LocatorOptions().setHasText("\"symbol\": \"AAPL\""))
                .waitFor();

        page.locator("#parameter-from").fill(SmallMarket.LAST.toString());
        page.locator("#parameter-interval").selectOption("month");
        page.locator(".send label", new Page.LocatorOptions().setHasText("CSV")).click();
        page.locator(".send button").click();

        Locator answer = page.locator(".answer pre", new Page.LocatorOptions().setHasText("symbol,date,open"));
        answer.waitFor();
        assertThat(answer.textContent().lines()).hasSize(2);
        assertThat(page.url()).contains("operation=bars").contains("interval=month");
        assertThat(page.locator(".command code").textContent())
                .startsWith("curl -H 'Accept: text/csv' 'http://")
                .contains("interval=month");
        browser.assertNoErrors();
    }

    @Test
    void a_problem_is_an_answer_too(SharedReplay.Running replay) {
        String address = replay.stack().address("WEB_URL") + "/api?operation=symbol&symbol=NOBODY";
        Page page = browser.page(address, 390, 900);

        page.locator(".answer strong", new Page.LocatorOptions().setHasText("404"))
                .waitFor();
        assertThat(page.locator(".answer pre").textContent()).contains("\"instance\": \"/api/v1/symbols/NOBODY\"");
    }
}
