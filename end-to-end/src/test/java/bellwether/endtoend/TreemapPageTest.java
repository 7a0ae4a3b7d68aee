package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.endtoend.PriceTable.Mover;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The map of the market in a real browser. */
@ExtendWith(SharedReplay.class)
class TreemapPageTest {
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
    void the_areas_are_in_proportion_to_the_traded_values_of_the_file(SharedReplay.Running replay) {
        Map<String, Double> values = values(replay);
        double total = values.values().stream().mapToDouble(Double::doubleValue).sum();
        for (int width : List.of(390, 1440, 2560)) {
            Page page = browser.page(replay.stack().address("WEB_URL") + "/treemap", width, 900);
            Map<String, Double> areas = areas(page);
            double covered =
                    areas.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(areas.keySet()).isEqualTo(values.keySet());
            areas.forEach((symbol, area) -> assertThat(area / covered)
                    .as(symbol + " at " + width)
                    .isCloseTo(values.get(symbol) / total, within(1e-6)));
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
        }
        browser.assertNoErrors();
    }

    @Test
    void the_changes_are_those_of_the_file_and_a_table_says_the_same(SharedReplay.Running replay) {
        Page page = open(replay);
        page.locator(".figure-tools summary").click();
        Locator rows = page.locator(".figure-rows tbody tr");
        rows.first().waitFor();
        List<Mover> movers = replay.prices().movers(SmallMarket.LAST);
        assertThat(rows.count()).isEqualTo(movers.size());
        for (Mover mover : movers) {
            String change = ShownPercent.of(mover.changePercent());
            assertThat(tile(page, mover.symbol()).getAttribute("aria-label")).contains(change + ", ");
            assertThat(rows.filter(new Locator.FilterOptions()
                                    .setHas(page.getByRole(
                                            AriaRole.ROWHEADER,
                                            new Page.GetByRoleOptions()
                                                    .setName(mover.symbol())
                                                    .setExact(true))))
                            .textContent())
                    .contains(change);
        }
        browser.assertNoErrors();
    }

    @Test
    void a_tile_opens_its_chart(SharedReplay.Running replay) {
        Page page = open(replay);
        String symbol = tiles(page).first().getAttribute("data-symbol");
        tiles(page).first().click();
        page.waitForURL("**/chart/" + symbol);
        page.locator(".price-chart canvas").first().waitFor();
        browser.assertNoErrors();
    }

    @Test
    void the_keyboard_goes_from_tile_to_tile_and_opens_one(SharedReplay.Running replay) {
        Page page = open(replay);
        tiles(page).first().focus();
        String first = focused(page);
        assertThat(page.locator(".market-treemap .looked").textContent()).contains(first);
        page.keyboard().press("ArrowRight");
        String second = focused(page);
        assertThat(second).isNotEqualTo(first);
        assertThat(page.locator(".market-treemap .looked").textContent()).contains(second);
        assertThat(page.locator(".canvas-of-tiles a[tabindex='0']").count()).isEqualTo(1);
        page.keyboard().press("Enter");
        page.waitForURL("**/chart/" + second);
        browser.assertNoErrors();
    }

    @Test
    void another_session_can_be_chosen_and_its_address_opens_it_again(SharedReplay.Running replay) {
        Page page = open(replay);
        page.locator("input[type=date]").first().fill("2024-03-15");
        page.locator("input[type=date]").first().dispatchEvent("change");
        page.waitForURL("**/treemap?date=2024-03-15");
        page.locator("h1", new Page.LocatorOptions().setHasText("15 March 2024"))
                .waitFor();
        browser.assertNoErrors();
    }

    private Page open(SharedReplay.Running replay) {
        Page page = browser.page(replay.stack().address("WEB_URL") + "/treemap", 1440, 900);
        tiles(page).first().waitFor();
        return page;
    }

    private static Map<String, Double> values(SharedReplay.Running replay) {
        return replay.prices().movers(SmallMarket.LAST).stream()
                .collect(Collectors.toMap(
                        Mover::symbol,
                        mover -> mover.close()
                                * replay.prices().volumes(mover.symbol()).get(SmallMarket.LAST)));
    }

    private static Map<String, Double> areas(Page page) {
        tiles(page).first().waitFor();
        Object areas = page.evaluate("""
                () => [...document.querySelectorAll('.canvas-of-tiles a')].map(tile => {
                    const box = tile.querySelector('rect');
                    return tile.dataset.symbol + ' ' + box.getAttribute('width') * box.getAttribute('height');
                })""");
        return ((List<?>) areas)
                .stream()
                        .map(line -> line.toString().split(" "))
                        .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
    }

    private static Locator tiles(Page page) {
        return page.locator(".canvas-of-tiles a");
    }

    private static Locator tile(Page page, String symbol) {
        return page.locator(".canvas-of-tiles a[data-symbol='" + symbol + "']");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('data-symbol')");
    }
}
