package bellwether.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Takes the pictures of the README. */
@Command(name = "screenshots", description = "Take the pictures of the README with headless Chromium.")
final class ScreenshotsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
