package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.endtoend.WorldCalculation.Change;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The globe in a real browser, against a calculation of its own from the bars. */
@ExtendWith(SharedSimulation.class)
class WorldPageTest {
    private Browser browser;
    private WorldCalculation expected;
    private String web;

    @BeforeEach
    void open(SharedSimulation.Running simulation) {
        browser = Browser.open();
        web = simulation.stack().address("WEB_URL");
        expected = WorldCalculation.from(simulation.stack().api());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_answer_is_that_of_the_bars(SharedSimulation.Running simulation) {
        JsonNode world = simulation.stack().api().get("/api/v1/world");
        assertThat(world.path("source").asText()).isEqualTo("simulated");
        assertThat(world.path("markets")).hasSize(40);
        for (JsonNode market : world.path("markets")) {
            Change change = expected.of(market.path("symbol").asText());
            assertThat(market.path("close").asText()).isEqualTo(change.close().toPlainString());
            assertThat(market.path("changePercent").asDouble()).isEqualTo(change.percent());
        }
        assertThat(world.path("advancing").asInt()).isEqualTo(expected.advancing());
        assertThat(world.path("declining").asInt()).isEqualTo(expected.declining());
        assertThat(world.path("unchanged").asInt()).isEqualTo(expected.unchanged());
    }

    @Test
    void totals_top_ten_and_table_are_those_of_the_bars() {
        Page page = world("");
        assertThat(page.locator(".world-totals dd").allTextContents())
                .isEqualTo(List.of(
                        Integer.toString(expected.advancing()),
                        Integer.toString(expected.declining()),
                        Integer.toString(expected.unchanged())));
        assertShows(bars(page, "Gainers"), expected.gainers(10));
        assertShows(bars(page, "Losers"), expected.losers(10));
        assertShows(bars(page, "Most moved"), expected.mostMoved(10));
        assertThat(page.locator("table.markets tbody tr").count()).isEqualTo(40);
        for (Change change : expected.mostMoved(40)) {
            Locator row = page.locator("table.markets tr[data-symbol='" + change.symbol() + "']");
            assertThat(row.locator(".percent").textContent()).contains(words(change));
        }
        assertThat(page.locator(".updated").textContent()).contains("Simulated", "last updated", "markets open");
        browser.assertNoErrors();
    }

    @Test
    void the_globe_turns_by_keyboard_and_its_address_opens_the_same_view() {
        Page page = world("?lon=0&lat=0");
        String before = land(page);
        page.locator(".globe-box").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Shift+ArrowDown");
        page.waitForURL("**/world?lon=20&lat=9");
        assertThat(land(page)).isNotEqualTo(before);
        assertThat(land(world("?lon=20&lat=9"))).isEqualTo(land(page));
        browser.assertNoErrors();
    }

    @Test
    void the_globe_turns_by_drag() {
        Page page = world("?lon=0&lat=0");
        BoundingBox box = page.locator(".globe svg").boundingBox();
        Mouse mouse = page.mouse();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        mouse.down();
        mouse.move(box.x + box.width / 4, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
        page.waitForFunction("() => Number(new URLSearchParams(location.search).get('lon')) > 20");
        assertThat(page.url()).contains("lat=0");
        browser.assertNoErrors();
    }

    @Test
    void the_text_at_a_market_has_index_country_change_local_time_and_whether_it_is_open() {
        Page page = world("?lon=8&lat=50");
        page.hover(".globe .market[data-symbol='^GDAXI']");
        assertThat(page.locator(".market-text").textContent())
                .contains("DAX", "Frankfurt, Germany", words(expected.of("^GDAXI")), "local")
                .containsPattern("(Open|Closed) · \\w{3},? \\d\\d:\\d\\d");
        page.hover(".globe .market[data-symbol='^STOXX50E']");
        assertThat(page.locator(".market-text").textContent()).contains("EURO STOXX 50", "Frankfurt");
        browser.assertNoErrors();
    }

    @Test
    void every_market_is_reached_by_keyboard_alone_and_kept_in_the_address() {
        Page page = world("");
        page.locator(".globe-box").focus();
        Set<String> reached = new TreeSet<>();
        for (int step = 0; step < 40; step++) {
            page.keyboard().press("PageDown");
            reached.add((String) page.evaluate("() => new URLSearchParams(location.search).get('market')"));
        }
        assertThat(reached).isEqualTo(expected.symbols());
        page.keyboard().press("Escape");
        page.waitForFunction("() => !location.search.includes('market')");

        Page linked = world("?market=%5EN225");
        assertThat(linked.locator(".market-text").textContent()).contains("Nikkei 225", "Tokyo, Japan");
        assertThat(linked.locator(".globe [role=status]").textContent()).contains(words(expected.of("^N225")));
        browser.assertNoErrors();
    }

    @Test
    void the_globe_and_its_lists_can_be_taken_out_as_a_drawing_that_stands_by_itself() throws Exception {
        Page page = world("");
        Locator tools = page.locator(".take-out");
        tools.getByText("Take it out").click();
        Download saved =
                page.waitForDownload(() -> tools.locator("[data-kind=svg]").click());
        assertThat(Files.readString(saved.path()))
                .startsWith("<svg ")
                .contains("Simulated", "last updated", "Gainers", "Most moved")
                .doesNotContain("var(");
        browser.assertNoErrors();
    }

    @Test
    void the_page_fits_all_widths() {
        for (int width : List.of(390, 768, 1440, 2560)) {
            Page page = browser.page(web + "/world", width, 900);
            page.locator(".globe .market").first().waitFor();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%d pixels", width)
                    .isTrue();
        }
        browser.assertNoErrors();
    }

    private Page world(String query) {
        Page page = browser.page(web + "/world" + query, 1440, 900);
        page.locator(".globe .market").first().waitFor();
        page.locator("table.markets tr[data-symbol]").first().waitFor();
        return page;
    }

    private static String land(Page page) {
        return page.locator(".globe .land").getAttribute("d");
    }

    private static Locator bars(Page page, String title) {
        return page.locator(".market-bars")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("a");
    }

    private static void assertShows(Locator bars, List<Change> expected) {
        assertThat(bars.evaluateAll("all => all.map(bar => bar.dataset.symbol)"))
                .isEqualTo(expected.stream().map(Change::symbol).toList());
        assertThat(bars.locator(".figure").allTextContents())
                .zipSatisfy(expected, (shown, change) -> assertThat(shown).contains(words(change)));
    }

    private static String words(Change change) {
        return ShownPercent.of(change.percent());
    }
}
