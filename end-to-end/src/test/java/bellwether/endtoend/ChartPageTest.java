package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chart page in a real browser. */
@ExtendWith(SharedReplay.class)
class ChartPageTest {
    private static final String SHARE = SmallMarket.eventful();

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
    void the_table_holds_the_bars_of_the_chart(SharedReplay.Running replay) {
        Page page = open(replay, "/chart/AAPL?range=1M&table=open");
        Locator rows = page.locator(".figure-rows tbody tr");
        rows.first().waitFor();

        List<LocalDate> expected = replay.prices().closes("AAPL").keySet().stream()
                .filter(date -> date.isAfter(LocalDate.of(2024, 5, 28)))
                .toList();
        assertThat(rows.locator("th").allTextContents())
                .isEqualTo(expected.stream().map(LocalDate::toString).toList());
        assertThat(closeOn(page, SmallMarket.LAST))
                .isEqualTo(replay.prices().closes("AAPL").get(SmallMarket.LAST), within(0.005));
        browser.assertNoErrors();
    }

    @Test
    void prices_can_be_seen_as_traded_and_adjusted(SharedReplay.Running replay) {
        LocalDate before = LocalDate.of(2024, 4, 12);
        double traded = replay.prices().closes(SHARE).get(before);
        Page page = open(replay, "/chart/" + SHARE + "?range=6M&table=open");
        assertThat(closeOn(page, before)).isEqualTo(traded / 2, within(0.006));

        choose(page, "As traded");
        page.waitForURL("**adjustment=none**");
        page.getByText("prices as they were traded").waitFor();
        assertThat(closeOn(page, before)).isEqualTo(traded, within(0.005));

        choose(page, "Splits and dividends");
        page.waitForURL("**adjustment=all**");
        page.getByText("adjusted for splits and dividends").waitFor();
        double paidOn =
                replay.prices().closes(SHARE).lowerEntry(SmallMarket.DIVIDEND).getValue();
        assertThat(closeOn(page, before)).isEqualTo(traded / 2 * (1 - 0.55 / paidOn), within(0.01));
        assertThat(closeOn(page, SmallMarket.LAST))
                .isEqualTo(replay.prices().closes(SHARE).get(SmallMarket.LAST), within(0.005));
        browser.assertNoErrors();
    }

    @Test
    void splits_and_dividends_are_told_where_they_are(SharedReplay.Running replay) {
        Page page = open(replay, "/chart/" + SHARE + "?range=6M&table=open");
        Locator rows = page.locator(".figure-rows tbody tr");
        // The prices may come before what happened to them.
        rows.getByText("split 2 for 1").waitFor();
        assertThat(row(page, SmallMarket.SPLIT).textContent()).endsWith("split 2 for 1");
        assertThat(row(page, SmallMarket.DIVIDEND).textContent()).contains("dividend 0.55");

        Locator chart = page.locator(".canvas[role=slider]");
        chart.focus();
        for (int presses = 0; presses < 200 && !valueOf(chart).contains("split 2 for 1"); presses++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(valueOf(chart)).contains("Mon", "15 Apr 2024", "split 2 for 1");
        assertThat(page.locator(".readout .events").textContent()).contains("split 2 for 1");
        browser.assertNoErrors();
    }

    @Test
    void the_chart_is_used_by_keyboard_alone(SharedReplay.Running replay) {
        Page page = open(replay, "/");
        page.locator("table.movers th.symbol a").first().waitFor();
        page.keyboard().press("/");
        page.keyboard().type("AAPL");
        page.locator("[role=option] b").getByText("AAPL").first().waitFor();
        page.keyboard().press("Enter");
        page.waitForURL("**/chart/AAPL**");
        page.locator(".price-chart canvas").first().waitFor();
        for (int tabs = 0; tabs < 60 && !"slider".equals(focusedRole(page)); tabs++) {
            page.keyboard().press("Tab");
        }
        Locator chart = page.locator(".canvas[role=slider]");
        assertThat(focusedRole(page)).isEqualTo("slider");

        page.keyboard().press("End");
        assertThat(valueOf(chart)).contains("28 Jun 2024", close(replay, SmallMarket.LAST));
        page.keyboard().press("ArrowLeft");
        assertThat(valueOf(chart)).contains("27 Jun 2024");
        assertThat(page.locator(".readout").textContent())
                .contains("27 Jun 2024", close(replay, LocalDate.of(2024, 6, 27)));
        page.keyboard().press("Home");
        String whole = page.locator(".span-change").textContent();
        page.keyboard().press("+");
        page.waitForFunction("before => document.querySelector('.span-change').textContent !== before", whole);
        page.keyboard().press("0");
        page.waitForFunction("before => document.querySelector('.span-change').textContent === before", whole);
        page.keyboard().press("Escape");
        assertThat(page.locator(".readout").textContent()).contains("28 Jun 2024");
        browser.assertNoErrors();
    }

    @Test
    void others_are_compared_in_percent_from_the_first_shown_session(SharedReplay.Running replay) {
        Page page = open(replay, "/chart/AAPL?range=1M&table=open");
        page.locator("input[aria-label^='Compare with']").fill(SHARE);
        page.locator("[role=option] b")
                .getByText(SHARE, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**compare=" + SHARE + "**");
        Locator rows = page.locator(".figure-rows tbody tr");
        page.locator(".figure-rows thead").getByText(SHARE + " (%)").waitFor();

        LocalDate first = LocalDate.parse(rows.first().locator("th").textContent());
        assertThat(rows.first().locator("td").allTextContents()).isEqualTo(List.of("0.00%", "0.00%"));
        assertThat(rows.last().locator("td").allTextContents())
                .isEqualTo(List.of(percent(replay, "AAPL", first), percent(replay, SHARE, first)));
        assertThat(page.locator(".readout").textContent()).contains("AAPL", SHARE, percent(replay, SHARE, first));

        page.getByLabel("Compare no longer with " + SHARE).click();
        page.locator(".readout abbr[title=Open]").waitFor();
        assertThat(page.url()).doesNotContain("compare");
        browser.assertNoErrors();
    }

    @Test
    void the_state_of_the_session_and_the_year_stand_in_words(SharedReplay.Running replay) {
        Page page = open(replay, "/chart/AAPL");
        Locator state = page.locator(".session-state");
        state.getByText("Closed").waitFor();
        state.getByText("Final").waitFor();
        assertThat(state.textContent()).contains("opens Mon", "1 Jul", "New York", "Final");
        assertThat(page.locator(".year-range").textContent()).startsWith("52 weeks ");
        browser.assertNoErrors();
    }

    private Page open(SharedReplay.Running replay, String address) {
        return browser.page(replay.stack().address("WEB_URL") + address, 1440, 900);
    }

    private static void choose(Page page, String adjustment) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("Adjustment"))
                .getByText(adjustment, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator row(Page page, LocalDate date) {
        return page.locator(".figure-rows tbody tr").filter(new Locator.FilterOptions().setHasText(date.toString()));
    }

    private static double closeOn(Page page, LocalDate date) {
        return Double.parseDouble(
                row(page, date).locator("td").nth(3).textContent().replace(",", ""));
    }

    private static String valueOf(Locator chart) {
        return chart.getAttribute("aria-valuetext");
    }

    private static Object focusedRole(Page page) {
        return page.evaluate("() => document.activeElement?.getAttribute('role')");
    }

    private static String close(SharedReplay.Running replay, LocalDate date) {
        return String.format(Locale.ROOT, "%.2f", replay.prices().closes("AAPL").get(date));
    }

    private static String percent(SharedReplay.Running replay, String symbol, LocalDate first) {
        var closes = replay.prices().closes(symbol);
        return ShownPercent.of(100 * (closes.get(SmallMarket.LAST) / closes.get(first) - 1));
    }
}
