package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A source that names instruments and sectors as if they were scripts: pages and files show the letters, and nothing runs. */
@ExtendWith(SharedReplay.class)
class ScriptInNameTest {
    private static final Pattern NAMES = Pattern.compile("\"(name|sector|industry)\":\"[^\"]*\"");
    private static final String NAME = "Evil'><img class=intruder src=/x onerror=window.intruded=1>"
            + "</title><script>window.intruded=1</script>";
    private static final String IS_SHOWN = "() => document.body?.outerHTML.includes('Evil')";
    private static final String WAS_RUN = "() => Boolean(window.intruded || document.querySelector('.intruder'))";

    @TempDir
    Path folder;

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
    void pages_and_files_show_such_a_name_and_run_nothing_of_it(SharedReplay.Running replay) {
        Page page = browser.page("about:blank", 1440, 900);
        page.route(address -> address.contains("/api/v1/") && !address.contains("/stream"), ScriptInNameTest::rename);
        String symbol = SmallMarket.eventful();
        String web = replay.stack().address("WEB_URL");
        for (String path : List.of("/heatmap/" + symbol, "/world", "/embed/", "/embed/chart/" + symbol)) {
            show(page, web + path);
        }
        for (String path : List.of("/", "/treemap", "/chart/" + symbol)) {
            show(page, web + path);
            for (String kind : List.of("svg", "html")) {
                showSaved(page, kind);
            }
        }

        page.keyboard().press("Control+k");
        page.keyboard().type(symbol);
        page.locator("[role=option]").getByText("Evil").first().waitFor();
        assertThat(page.evaluate(WAS_RUN)).as("palette").isEqualTo(false);
        browser.assertNoErrors();
    }

    private static void show(Page page, String address) {
        page.navigate(address);
        page.waitForFunction(IS_SHOWN);

        assertThat(page.evaluate(WAS_RUN)).as(address).isEqualTo(false);
    }

    private void showSaved(Page page, String kind) {
        Locator button = page.locator(".take-out [data-kind=" + kind + "]").first();
        if (!button.isVisible()) {
            page.locator(".take-out").first().getByText("Take it out").click();
        }
        Download download = page.waitForDownload(button::click);
        Path file = folder.resolve("figure." + kind);
        download.saveAs(file);
        try (Page saved = browser.pageWithoutNetwork(file, 1200, 800)) {
            // The ranking names what it ranks; other figures have symbols, in some of their files.
            if (page.url().endsWith("/")) {
                assertThat(saved.content()).as(kind).contains("Evil");
            }
            assertThat(saved.evaluate(WAS_RUN)).as(page.url() + " as " + kind).isEqualTo(false);
        }
    }

    private static void rename(Route route) {
        APIResponse answer = route.fetch();
        String renamed = NAMES.matcher(answer.text())
                .replaceAll(found -> Matcher.quoteReplacement("\"" + found.group(1) + "\":\"" + NAME + "\""));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(renamed));
    }
}
