package bellwether.launcher;

import bellwether.launcher.browser.Chromium;
import bellwether.launcher.browser.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the pictures of the README, or those of all pages. */
@Command(name = "screenshots", description = "Take pictures of the pages with headless Chromium.")
final class ScreenshotsCommand implements Callable<Integer> {
    private static final int DESK_WIDTH = 1440;
    private static final int DESK_HEIGHT = 900;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder of the running stack.")
    Path stateFolder = Path.of(".bellwether");

    @Option(names = "--output", paramLabel = "DIR", description = "Where the pictures go (default: docs/images).")
    @Nullable
    Path output;

    @Option(names = "--symbol", paramLabel = "AAPL", description = "Whose chart is shown.")
    String symbol = "AAPL";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Which session's movers are shown (default: the last).")
    @Nullable
    String date;

    @Option(
            names = "--all",
            description = "Every page wide and narrow, light and dark (default output: target/screenshots).")
    boolean all;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = output == null ? Home.path().resolve(all ? "target/screenshots" : "docs/images") : output;
        Files.createDirectories(folder);
        if (Files.exists(stateFolder.resolve("endpoints.env"))) {
            take(Endpoints.readFrom(StateFolder.open(stateFolder)).web(), folder);
        } else {
            System.out.println("Nothing runs on " + stateFolder + ": a simulated market is started for the pictures.");
            try (BorrowedStack stack = BorrowedStack.start(Home.path())) {
                take(stack.web(), folder);
            }
        }
        return 0;
    }

    private void take(String web, Path folder) throws IOException, InterruptedException {
        try (Chromium browser = Chromium.open()) {
            for (Picture picture : pictures(web)) {
                Path file = folder.resolve(picture.name() + ".png");
                Files.write(file, browser.take(picture));
                System.out.println(file);
            }
        }
    }

    private List<Picture> pictures(String web) {
        return pages().entrySet().stream()
                .flatMap(page -> all
                        ? allOf(page.getKey(), web + page.getValue())
                        : ofReadme(page.getKey(), web + page.getValue()))
                .toList();
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("movers", "/" + (date == null ? "" : "?date=" + date));
        pages.put("chart", "/chart/" + symbol + "?range=1Y");
        pages.put("index", "/index");
        pages.put("world", "/world");
        pages.put("heatmap", "/heatmap/" + symbol);
        pages.put("treemap", "/treemap");
        pages.put("status", "/status");
        pages.put("numbers", "/numbers");
        pages.put("api", "/api?operation=bars&symbol=" + symbol);
        return pages;
    }

    private static Stream<Picture> allOf(String page, String address) {
        return Stream.of(
                desk(page, address, false),
                desk(page, address, true),
                phone(page, address, false),
                phone(page, address, true));
    }

    private static Stream<Picture> ofReadme(String page, String address) {
        return switch (page) {
            case "movers", "index", "world", "treemap" -> Stream.of(desk(page, address, false));
            case "chart" -> Stream.of(desk(page, address, true));
            default -> Stream.empty();
        };
    }

    private static Picture desk(String page, String address, boolean dark) {
        return new Picture(name(page, dark, DESK_WIDTH), address, DESK_WIDTH, DESK_HEIGHT, dark);
    }

    private static Picture phone(String page, String address, boolean dark) {
        return new Picture(name(page, dark, PHONE_WIDTH), address, PHONE_WIDTH, PHONE_HEIGHT, dark);
    }

    private static String name(String page, boolean dark, int width) {
        return page + (dark ? "-dark-" : "-light-") + width;
    }
}
