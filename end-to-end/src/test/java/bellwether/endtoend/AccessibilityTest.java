package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page breaks a rule that axe-core can check, in either theme, wide or narrow. */
@ExtendWith(SharedSimulation.class)
class AccessibilityTest {
    private static final Path AXE = Project.ROOT.resolve("web-ui/src/main/webui/node_modules/axe-core/axe.min.js");
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(
                rule => `${rule.id} (${rule.help}): ${rule.nodes.map(node => node.html.slice(0, 200)).join(' | ')}`)""";

    /** A page, and what is there once it is drawn. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " shows ",
            value = {
                "/ shows table.movers th.symbol a",
                "/?final=false&minPrice=5 shows table.movers th.symbol a",
                "/chart/AAPL shows .price-chart canvas",
                "/chart/AAPL?compare=MSFT,NVDA&table=open shows canvas",
                "/world?market=%5EN225 shows table.markets tr[data-symbol]",
                "/index?symbols=AAPL,MSFT,%5EGSPC shows .index-canvas canvas",
                "/heatmap/AAPL?columns=weekday shows .heat-matrix table",
                "/treemap shows .footnotes p",
                "/status shows .status dl",
                "/numbers shows h2",
                "/api?operation=bars&symbol=AAPL&form=text%2Fcsv shows .answer pre",
                "/embed/world shows .globe .market",
                "/embed/chart/AAPL shows .price-chart canvas",
                "/nothing-is-here shows h1",
            })
    void axe_finds_nothing(String address, String drawn, SharedSimulation.Running simulation) throws IOException {
        String axe = Files.readString(AXE);
        List<String> violations = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (int width : List.of(1440, 390)) {
                Page page = browser.page(simulation.stack().address("WEB_URL") + address, width, 900);
                page.locator(drawn).first().waitFor();
                page.evaluate(axe);
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    for (Object violation : (List<?>) page.evaluate(VIOLATIONS)) {
                        violations.add(theme + ", " + width + " pixels: " + violation);
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }
}
