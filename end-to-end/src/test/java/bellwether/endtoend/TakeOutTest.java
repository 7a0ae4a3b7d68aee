package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Each figure taken out in each way, and what came out opened again. */
@ExtendWith(SharedReplay.class)
class TakeOutTest {
    private static final String HOST = """
            <!doctype html><title>Host</title><link rel="icon" href="data:,">
            <iframe width="960" height="640" src="%s"></iframe>""";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/chart/AAPL?range=6M",
                "/chart/AAPL?range=1Y&style=line",
                "/chart/AAPL?compare=ABBV",
                "/heatmap/AAPL",
                "/treemap",
                "/index?symbols=AAPL,ABBV&reference=2024-03-15"
            })
    void a_figure_goes_out_as_picture_drawing_table_and_page(String address, SharedReplay.Running replay)
            throws Exception {
        Page page = browser.page(replay.stack().address("WEB_URL") + address, 1440, 900);
        page.getByText("Take it out").click();

        BufferedImage picture = ImageIO.read(save(page, "png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(1000);
        assertThat(coloursIn(picture)).hasSizeGreaterThan(20);

        Document drawing = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(save(page, "svg").toFile());
        String title = drawing.getDocumentElement().getAttribute("aria-label");
        assertThat(title).isNotBlank();
        assertThat(drawing.getDocumentElement().getTextContent()).contains(title, "Replay", "fetched");

        List<String> table = Files.readAllLines(save(page, "csv"));
        assertThat(table).hasSizeGreaterThan(10);
        page.locator("[popover] [role=status]").getByText(".csv.").waitFor();

        Page alone = browser.pageWithoutNetwork(save(page, "html"), 1440, 900);
        assertThat(alone.locator("h1").textContent()).isEqualTo(title);
        assertThat(alone.locator("figure svg").first().boundingBox().height).isGreaterThan(200);
        assertThat(alone.locator("tbody tr").count()).isEqualTo(table.size() - 1);
        assertThat(alone.locator("body").textContent()).contains("Replay", "fetched");
        assertThat(alone.locator("p a").getAttribute("href"))
                .startsWith(replay.stack().address("WEB_URL") + "/");
        browser.assertNoErrors();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/chart/AAPL?range=6M",
                "/chart/AAPL?compare=ABBV",
                "/heatmap/AAPL",
                "/treemap",
                "/index?symbols=AAPL"
            })
    void a_figure_stands_in_a_frame_of_another_page(String address, SharedReplay.Running replay) throws IOException {
        String embedded = replay.stack().address("WEB_URL") + "/embed" + address;
        HttpServer host = serve(HOST.formatted(embedded));
        Page page = browser.page("http://127.0.0.1:" + host.getAddress().getPort(), 1200, 800);
        FrameLocator frame = page.frameLocator("iframe");
        frame.locator("main :is(table.movers th.symbol a, figure canvas, figure svg, figure table)")
                .first()
                .waitFor();
        frame.locator(".provenance").getByText("Replay").waitFor();

        assertThat(frame.locator(".page-header").count()).isZero();
        Locator full = frame.getByText("Open in Bellwether");
        assertThat(full.getAttribute("href")).isEqualTo(address);
        assertThat(full.getAttribute("target")).isEqualTo("_blank");
        browser.assertNoErrors();
        host.stop(0);
    }

    /** A site of another origin than the system's. */
    private static HttpServer serve(String html) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] page = html.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("content-type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Path save(Page page, String kind) {
        Download download = page.waitForDownload(
                () -> page.locator("[data-kind=" + kind + "]").first().click());
        Path file = folder.resolve(download.suggestedFilename());
        assertThat(download.suggestedFilename()).endsWith("." + kind);
        download.saveAs(file);
        return file;
    }

    private static Set<Integer> coloursIn(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
