package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.endtoend.SeasonTable.Mean;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The heat map of an instrument's months and hours in a real browser. */
@ExtendWith(SharedReplay.class)
class HeatmapPageTest {
    private static final String WITH_HOURS = "AAPL";
    private static final String WITHOUT_HOURS = "ABT";

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
    void every_hour_is_the_one_that_the_file_gives(SharedReplay.Running replay) {
        Page page = open(replay, "/heatmap/" + WITH_HOURS);
        check(page, SeasonTable.ofHours(replay.hours(), WITH_HOURS), 9, 15);
        browser.assertNoErrors();
    }

    @Test
    void every_weekday_is_the_one_that_the_file_gives(SharedReplay.Running replay) {
        Page page = open(replay, "/heatmap/" + WITHOUT_HOURS + "?columns=weekday");
        check(page, SeasonTable.ofWeekdays(replay.prices().closes(WITHOUT_HOURS)), 1, 5);
        browser.assertNoErrors();
    }

    private static void check(Page page, SeasonTable expected, int first, int last) {
        Locator table = page.locator(".heat-matrix table");
        table.waitFor();
        assertThat(table.locator("thead th").count()).isEqualTo(2 + last - first);
        for (int month = 1; month <= 12; month++) {
            Locator cells = table.locator("tbody tr").nth(month - 1).locator("td");
            for (int column = first; column <= last; column++) {
                check(month + "/" + column, cells.nth(column - first), expected.mean(month, column));
            }
        }
    }

    private static void check(String name, Locator cell, Mean expected) {
        String text = cell.textContent();
        if (expected.count() == 0) {
            assertThat(text).as(name).isEqualTo("no data");
            return;
        }
        assertThat(text).as(name).contains("mean of " + expected.count() + " ");
        String figure = cell.locator(".figure").textContent();
        assertThat(Double.parseDouble(figure.replace('−', '-'))).as(name).isCloseTo(expected.value(), within(0.0052));
        if (Math.abs(expected.value()) > 0.005) {
            assertThat(figure).as(name).startsWith(expected.value() > 0 ? "+" : "−");
        }
    }

    @Test
    void the_arrow_keys_go_from_cell_to_cell_and_say_where_they_are(SharedReplay.Running replay) {
        Page page = open(replay, "/heatmap/" + WITH_HOURS);
        page.locator(".heat-matrix td").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".heat-matrix .looked").textContent()).contains("February, from 10:00 to 10:59");
        page.keyboard().press("Control+End");
        assertThat(page.locator(".heat-matrix .looked").textContent()).contains("December, from 15:00 to 15:59");
        assertThat(page.locator(".heat-matrix td[tabindex='0']").count()).isEqualTo(1);
        browser.assertNoErrors();
    }

    @Test
    void without_hours_the_page_says_so_and_offers_the_weekdays(SharedReplay.Running replay) {
        Page page = open(replay, "/heatmap/" + WITHOUT_HOURS);
        page.getByText("No hourly bars of " + WITHOUT_HOURS + " are stored.").waitFor();
        page.locator(".heat-blank a").click();
        page.waitForURL("**/heatmap/" + WITHOUT_HOURS + "?columns=weekday");
        page.locator(".heat-matrix table").waitFor();
        browser.assertNoErrors();
    }

    @Test
    void another_symbol_and_measure_are_in_the_address(SharedReplay.Running replay) {
        Page page = open(replay, "/heatmap/" + WITHOUT_HOURS + "?columns=weekday");
        page.getByPlaceholder("Another symbol").fill(WITH_HOURS.toLowerCase(Locale.ROOT));
        page.locator(".page-title [role=option]").first().waitFor();
        page.keyboard().press("Enter");
        page.waitForURL("**/heatmap/" + WITH_HOURS + "?columns=weekday");
        page.locator(".choices a", new Page.LocatorOptions().setHasText("Volume"))
                .click();
        page.waitForURL("**/heatmap/" + WITH_HOURS + "?columns=weekday&measure=volume");
        page.locator(".heat-matrix td[data-amount]").first().waitFor();
        browser.assertNoErrors();
    }

    @Test
    void it_fits_a_phone(SharedReplay.Running replay) {
        Page page = browser.page(replay.stack().address("WEB_URL") + "/heatmap/" + WITH_HOURS, 390, 844);
        page.locator(".heat-matrix table").waitFor();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        browser.assertNoErrors();
    }

    private Page open(SharedReplay.Running replay, String address) {
        return browser.page(replay.stack().address("WEB_URL") + address, 1440, 900);
    }
}
