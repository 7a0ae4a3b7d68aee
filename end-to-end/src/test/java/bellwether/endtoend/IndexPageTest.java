package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Growth against a date in a real browser; the numbers are worked out here from the price file. */
@ExtendWith(SharedReplay.class)
class IndexPageTest {
    private static final List<String> SYMBOLS = List.of("AAPL", "ABBV", "ABT");
    private static final String THREE = "/index?symbols=AAPL,ABBV,ABT";
    private static final LocalDate SATURDAY = LocalDate.of(2024, 3, 16);
    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 15);

    private Browser browser;
    private SharedReplay.Running replay;

    @BeforeEach
    void open(SharedReplay.Running running) {
        replay = running;
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_values_are_those_of_the_file_highest_first() {
        Page page = page(THREE + "&reference=" + FRIDAY);
        assertThat(readout(page)).isEqualTo(expected(FRIDAY, SmallMarket.LAST));
        assertThat(page.locator(".index-growth figcaption").textContent()).contains("Fri, 15 Mar 2024");
        browser.assertNoErrors();
    }

    @Test
    void the_api_gives_the_same_growth() {
        JsonNode answer = replay.stack().api().get("/api/v1" + THREE + "&reference=" + SATURDAY);
        assertThat(answer.path("closest").asText()).isEqualTo(FRIDAY.toString());
        for (JsonNode series : answer.path("series")) {
            String symbol = series.path("symbol").asText();
            for (int i = 0; i < series.path("date").size(); i++) {
                LocalDate date = LocalDate.parse(series.path("date").path(i).asText());
                assertThat(series.path("growthPercent").path(i).asDouble()).isEqualTo(growth(symbol, FRIDAY, date));
            }
        }
    }

    @Test
    void an_event_is_the_reference_once_its_button_is_pressed() {
        Page page = page(THREE);
        page.getByRole(AriaRole.BUTTON, named("Corona drop 2020")).click();
        page.waitForURL("**reference=2020-02-14**");
        assertThat(readout(page)).isEqualTo(expected(sessions().first(), SmallMarket.LAST));
        assertThat(page.locator(".index-reference").textContent()).contains("closest to Fri, 14 Feb 2020");
        assertThat(date(page)).isEqualTo("2020-02-14");
        assertThat(slider(page).inputValue()).isEqualTo("0");
        browser.assertNoErrors();
    }

    @Test
    void the_slider_the_date_and_the_address_are_in_step() {
        Page page = page(THREE + "&reference=" + FRIDAY);
        slider(page).focus();
        page.keyboard().press("ArrowRight");
        LocalDate next = sessions().higher(FRIDAY);
        page.waitForURL("**reference=" + next + "**");
        assertThat(date(page)).isEqualTo(next.toString());
        assertThat(readout(page)).isEqualTo(expected(next, SmallMarket.LAST));

        page.keyboard().press("Home");
        page.waitForURL("**reference=" + sessions().first() + "**");
        assertThat(readout(page)).isEqualTo(expected(sessions().first(), SmallMarket.LAST));
        browser.assertNoErrors();
    }

    @Test
    void a_date_without_a_session_takes_the_nearest_and_says_so() {
        Page page = page(THREE);
        page.locator(".reference-date input").fill(SATURDAY.toString());
        page.locator(".reference-date input").dispatchEvent("change");
        page.waitForURL("**reference=" + SATURDAY + "**");
        assertThat(page.locator(".index-reference").textContent())
                .isEqualTo("Fri, 15 Mar 2024, closest to Sat, 16 Mar 2024");
        assertThat(readout(page)).isEqualTo(expected(FRIDAY, SmallMarket.LAST));
        browser.assertNoErrors();
    }

    @Test
    void playing_moves_the_reference_until_it_is_paused() {
        Page page = page(THREE);
        page.getByRole(AriaRole.BUTTON, named("Play")).click();
        page.waitForFunction("() => Number(document.querySelector('input[type=range]').value) > 5");
        page.getByRole(AriaRole.BUTTON, named("Pause")).click();
        page.waitForURL("**reference=**");
        LocalDate reference = LocalDate.parse(date(page));
        assertThat(page.url()).contains("reference=" + reference);
        assertThat(readout(page)).isEqualTo(expected(reference, SmallMarket.LAST));
        browser.assertNoErrors();
    }

    @Test
    void all_is_done_from_the_keyboard() {
        Page page = page("/index?symbols=AAPL,ABBV&reference=" + FRIDAY);
        tabTo(page, "Add a symbol");
        page.keyboard().type("ABT");
        page.keyboard().press("Enter");
        page.waitForURL("**symbols=AAPL,ABBV,ABT**");
        page.waitForFunction("() => document.querySelectorAll('.index-readout li').length === 3");
        assertThat(readout(page)).isEqualTo(expected(FRIDAY, SmallMarket.LAST));

        tabTo(page, "Date read in the chart");
        page.keyboard().press("ArrowLeft");
        LocalDate before = sessions().lower(SmallMarket.LAST);
        page.waitForFunction("() => document.querySelector('.index-readout h2').textContent.includes('27 Jun')");
        assertThat(readout(page)).isEqualTo(expected(FRIDAY, before));

        tabTo(page, "Reference session");
        page.keyboard().press("End");
        page.waitForURL("**reference=" + SmallMarket.LAST + "**");

        page.reload();
        page.locator(".index-canvas canvas").waitFor();
        tabTo(page, "Remove ABBV");
        page.keyboard().press("Enter");
        page.waitForURL("**symbols=AAPL,ABT**");
        browser.assertNoErrors();
    }

    @Test
    void an_address_opens_what_was_seen_and_the_base_never_moves_with_the_zoom() {
        String address = THREE + "&reference=" + FRIDAY + "&from=2024-05-01&to=2024-06-14&scale=log";
        Page page = page(address);
        LocalDate last = LocalDate.of(2024, 6, 14);
        assertThat(readout(page)).isEqualTo(expected(FRIDAY, last));
        Page again = browser.page(page.url(), 1440, 900);
        again.locator(".index-canvas canvas").waitFor();
        assertThat(readout(again)).isEqualTo(readout(page));
        assertThat(again.locator("[aria-label=Scale] [aria-current]").textContent())
                .isEqualTo("Log");
        browser.assertNoErrors();
    }

    @Test
    void the_table_has_the_same_values_for_every_session() {
        Page page = page(THREE + "&reference=" + FRIDAY);
        page.locator(".figure-tools summary").click();
        Locator newest = page.locator(".figure-rows tbody tr").first();
        assertThat(newest.locator("td").allTextContents())
                .isEqualTo(SYMBOLS.stream()
                        .map(symbol -> words(growth(symbol, FRIDAY, SmallMarket.LAST)))
                        .toList());
        assertThat(page.locator(".figure-rows tbody tr").count())
                .isEqualTo(sessions().size());
        browser.assertNoErrors();
    }

    @Test
    void an_unknown_symbol_is_named_and_the_others_are_shown() {
        Page page = page("/index?symbols=AAPL,NOSUCH&reference=" + FRIDAY);
        assertThat(page.locator(".notice").textContent()).contains("Not tracked here: NOSUCH");
        assertThat(page.locator(".index-readout li")).extracting(Locator::count).isEqualTo(1);
        browser.assertNoErrors();
    }

    @Test
    void the_page_fits_a_phone() {
        Page page = browser.page(replay.stack().address("WEB_URL") + THREE, 390, 844);
        page.locator(".index-canvas canvas").waitFor();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        browser.assertNoErrors();
    }

    private Page page(String address) {
        Page page = browser.page(replay.stack().address("WEB_URL") + address, 1440, 900);
        page.locator(".index-canvas canvas").waitFor();
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator slider(Page page) {
        return page.locator("input[type=range]");
    }

    private static String date(Page page) {
        return page.locator(".reference-date input").inputValue();
    }

    private static void tabTo(Page page, String label) {
        for (int presses = 0; presses < 80; presses++) {
            if (label.equals(page.evaluate("() => document.activeElement?.getAttribute('aria-label')"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + label);
    }

    private static List<String> readout(Page page) {
        return page.locator(".index-readout li").all().stream()
                .map(row -> row.locator(".symbol").textContent() + " "
                        + row.locator(".value").textContent())
                .toList();
    }

    private List<String> expected(LocalDate reference, LocalDate date) {
        return SYMBOLS.stream()
                .sorted(Comparator.comparingDouble((String symbol) -> -growth(symbol, reference, date)))
                .map(symbol -> symbol + " " + words(growth(symbol, reference, date)))
                .toList();
    }

    private double growth(String symbol, LocalDate reference, LocalDate date) {
        var closes = replay.prices().closes(symbol);
        return 100
                * (closes.floorEntry(date).getValue()
                                / closes.floorEntry(reference).getValue()
                        - 1);
    }

    private static String words(double percent) {
        return ShownPercent.number(percent) + "\u00a0%";
    }

    /** Of any of the symbols. */
    private TreeSet<LocalDate> sessions() {
        TreeSet<LocalDate> sessions = new TreeSet<>();
        SYMBOLS.forEach(symbol -> sessions.addAll(replay.prices().closes(symbol).keySet()));
        return sessions;
    }
}
