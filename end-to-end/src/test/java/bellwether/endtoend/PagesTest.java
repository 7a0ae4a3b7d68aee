package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.endtoend.PriceTable.Mover;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages in a real browser. */
@ExtendWith(SharedReplay.class)
class PagesTest {
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

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
    void the_movers_page_shows_the_movers_of_the_file(SharedReplay.Running replay) {
        Page page = open(replay, "/");
        Locator gainers = rows(page, "Gainers");
        gainers.first().waitFor();

        List<Mover> expected = replay.prices().gainers(SmallMarket.LAST, 10);
        assertThat(gainers.locator("th.symbol a").allTextContents())
                .isEqualTo(expected.stream().map(Mover::symbol).toList());
        assertThat(gainers.first().locator("td.percent").textContent())
                .contains(String.format(Locale.ROOT, "%.2f", expected.getFirst().changePercent()));
        assertThat(rows(page, "Losers").locator("th.symbol a").allTextContents())
                .isEqualTo(replay.prices().losers(SmallMarket.LAST, 10).stream()
                        .map(Mover::symbol)
                        .toList());
        browser.assertNoErrors();
    }

    @Test
    void origin_and_age_stand_on_every_page(SharedReplay.Running replay) {
        for (String address : List.of("/", "/chart/AAPL", "/status")) {
            Page page = open(replay, address);
            page.waitForFunction("() => document.querySelector('.provenance')?.textContent.includes('Replay')");
            assertThat(page.locator(".provenance").textContent()).contains("28 Jun");
        }
        browser.assertNoErrors();
    }

    @Test
    void another_session_can_be_chosen_and_its_address_opens_it_again(SharedReplay.Running replay) {
        LocalDate date = LocalDate.of(2024, 3, 15);
        Page page = open(replay, "/");
        rows(page, "Gainers").first().waitFor();
        page.locator("input[type=date]").first().fill(date.toString());
        page.locator("input[type=date]").first().dispatchEvent("change");
        page.waitForURL("**date=2024-03-15**");

        Page again = browser.page(page.url(), WIDE, HIGH);
        String first = replay.prices().gainers(date, 1).getFirst().symbol();
        rows(again, "Gainers")
                .first()
                .getByText(first, new Locator.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        browser.assertNoErrors();
    }

    @Test
    void a_symbol_in_the_table_leads_to_its_chart(SharedReplay.Running replay) {
        Page page = open(replay, "/");
        Locator link = rows(page, "Gainers").first().locator("th.symbol a");
        link.waitFor();
        String symbol = link.textContent();
        link.click();
        page.waitForURL("**/chart/" + symbol + "**");
        page.locator(".price-chart canvas").first().waitFor();

        assertThat(page.locator("h1").textContent()).contains(symbol);
        assertThat(painted(page)).isTrue();
        browser.assertNoErrors();
    }

    @Test
    void the_chart_shows_the_change_over_what_is_in_sight(SharedReplay.Running replay) {
        Page page = open(replay, "/chart/AAPL?range=1M");
        page.locator(".price-chart .span-change .quiet").waitFor();

        assertThat(page.locator(".readout").textContent()).contains("28 Jun");
        String close = String.format(
                Locale.ROOT, "%.2f", replay.prices().closes("AAPL").get(SmallMarket.LAST));
        assertThat(page.locator(".readout").textContent()).contains(close);
        browser.assertNoErrors();
    }

    @Test
    void the_pages_fit_a_phone(SharedReplay.Running replay) {
        for (String address : List.of("/", "/chart/AAPL")) {
            Page page = browser.page(replay.stack().address("WEB_URL") + address, 390, 844);
            page.locator("table.movers th.symbol a, .price-chart canvas")
                    .first()
                    .waitFor();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(address)
                    .isTrue();
        }
        browser.assertNoErrors();
    }

    private Page open(SharedReplay.Running replay, String address) {
        return browser.page(replay.stack().address("WEB_URL") + address, WIDE, HIGH);
    }

    private static Locator rows(Page page, String title) {
        return page.locator("table.movers")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("tbody tr:not(.blank)");
    }

    /** A chart that fails leaves an empty canvas. */
    private static boolean painted(Page page) {
        return (Boolean) page.waitForFunction("""
                () => [...document.querySelectorAll('.price-chart canvas')].some(canvas => {
                    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                    return pixels.some(value => value !== 0);
                })""").jsonValue();
    }
}
