package bellwether.launcher;

import bellwether.launcher.browser.Chromium;
import bellwether.launcher.browser.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the pictures of the README, each page wide and narrow, light and dark. */
@Command(name = "screenshots", description = "Take the pictures of the README with headless Chromium.")
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = output == null ? Home.path().resolve("docs/images") : output;
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
        String movers = web + "/" + (date == null ? "" : "?date=" + date);
        String chart = web + "/chart/" + symbol + "?range=1Y";
        return List.of(
                desk("movers-light", movers, false),
                desk("movers-dark", movers, true),
                desk("chart-light", chart, false),
                desk("chart-dark", chart, true),
                phone("movers-light", movers),
                phone("chart-light", chart));
    }

    private static Picture desk(String name, String address, boolean dark) {
        return new Picture(name + "-" + DESK_WIDTH, address, DESK_WIDTH, DESK_HEIGHT, dark);
    }

    private static Picture phone(String name, String address) {
        return new Picture(name + "-" + PHONE_WIDTH, address, PHONE_WIDTH, PHONE_HEIGHT, false);
    }
}
