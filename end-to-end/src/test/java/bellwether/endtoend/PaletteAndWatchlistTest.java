package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader keeps, and the quick way to everything. */
@ExtendWith(SharedReplay.class)
class PaletteAndWatchlistTest {
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
    void the_palette_opens_pages_and_does_things(SharedReplay.Running replay) {
        Page page = open(replay);
        page.keyboard().press("Control+k");
        page.keyboard().type("status");
        page.locator("[role=option]").getByText("Status").waitFor();
        page.keyboard().press("Enter");
        page.waitForURL("**/status");

        page.keyboard().press("/");
        page.keyboard().type("dark");
        page.locator("[role=option]").getByText("Dark theme").waitFor();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.documentElement.dataset.theme === 'dark'");
        browser.assertNoErrors();
    }

    @Test
    void a_reader_who_types_at_once_after_a_change_of_page_keeps_the_field(SharedReplay.Running replay) {
        Page page = open(replay);
        Object label = page.evaluate("""
                async () => {
                  document.querySelector('header a[href="/status"]').click();
                  for (let turn = 0; turn < 10; turn++) await null;
                  document.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
                  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
                  return document.activeElement.ariaLabel;
                }""");
        assertThat(label).isEqualTo("Find a symbol, a page or an action");
        browser.assertNoErrors();
    }

    @Test
    void a_star_puts_a_symbol_on_the_list_that_is_there_at_the_next_visit(SharedReplay.Running replay) {
        Page page = open(replay);
        String first = page.locator("table.movers th.symbol a").first().textContent();
        page.getByLabel("Watch " + first).first().click();
        watched(page).first().waitFor();
        assertThat(watched(page).allTextContents()).isEqualTo(List.of(first));

        page.reload();
        watched(page).first().waitFor();
        page.navigate(replay.stack().address("WEB_URL") + "/chart/" + first);
        Locator star = page.getByLabel("Watch " + first);
        star.waitFor();
        assertThat(star.getAttribute("aria-pressed")).isEqualTo("true");
        star.click();
        page.navigate(replay.stack().address("WEB_URL") + "/");
        page.getByText("Nothing is on it yet").waitFor();
        browser.assertNoErrors();
    }

    @Test
    void a_list_goes_out_and_comes_in_as_a_file(SharedReplay.Running replay) throws IOException {
        Page page = open(replay);
        Path list = Files.writeString(folder.resolve("mine.csv"), "symbol,name\nABBV,AbbVie\nAAPL,Apple\n");
        Path tooLong = folder.resolve("long.csv");
        page.locator(".watchlist input[type=file]")
                .setInputFiles(Files.writeString(tooLong, "symbol\nMSFT\n" + "\n".repeat(1_000_000)));
        page.getByText("No symbols are in long.csv.").waitFor();
        page.locator(".watchlist input[type=file]").setInputFiles(list);
        page.getByText("2 symbols taken from mine.csv.").waitFor();
        watched(page).first().waitFor();
        assertThat(watched(page).allTextContents()).isEqualTo(List.of("ABBV", "AAPL"));

        Download download =
                page.waitForDownload(() -> page.getByText("Export the list").click());
        Path out = folder.resolve(download.suggestedFilename());
        download.saveAs(out);
        assertThat(Api.parse(Files.readString(out)).path("watchlist"))
                .extracting(symbol -> symbol.asText())
                .containsExactly("ABBV", "AAPL");
        browser.assertNoErrors();
    }

    private Page open(SharedReplay.Running replay) {
        Page page = browser.page(replay.stack().address("WEB_URL") + "/", 1440, 900);
        page.locator("table.movers th.symbol a").first().waitFor();
        return page;
    }

    private static Locator watched(Page page) {
        return page.locator(".watchlist table.movers tbody th.symbol a");
    }
}
