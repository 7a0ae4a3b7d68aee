package bellwether.launcher;

import bellwether.launcher.bench.SoakBench;
import bellwether.launcher.bench.SoakReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether memory stays flat while many read for a long time. */
@Command(name = "soak", description = "Read for a long time, and watch each part's memory.")
final class SoakCommand implements Callable<Integer> {
    private static final String DOCUMENT = "docs/FAULTS.md";
    private static final String PICTURE = "images/soak.svg";

    @Option(names = "--minutes", paramLabel = "N", description = "How long.")
    int minutes = 60;

    @Option(names = "--readers", paramLabel = "N", description = "Who each open a page every few seconds.")
    int readers = 200;

    @Option(names = "--streams", paramLabel = "N", description = "Clients of the event stream.")
    int streams = 500;

    @Option(names = "--data", paramLabel = "FILE", description = "A CSV of daily prices; the simulated market without.")
    List<Path> data = new ArrayList<>();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "With --data: the market's date at the beginning. Each ingest run is a day later.")
    @Nullable
    LocalDate today;

    @Option(names = "--write", description = "Write the table into " + DOCUMENT + " and draw its picture.")
    boolean write;

    @Override
    public Integer call() throws Exception {
        BenchCommand.requireReadable(data);
        Path home = Home.path();
        SoakReport report = new SoakBench(home, data, today, readers, streams).run(Duration.ofMinutes(minutes));
        System.out.println();
        System.out.print(report.markdown());
        if (write) {
            report.writeTo(home.resolve(DOCUMENT), PICTURE, commandLine());
        }
        return 0;
    }

    private String commandLine() {
        return "./bellwether bench soak --minutes " + minutes + " --readers " + readers + " --streams " + streams
                + BenchCommand.named(data)
                + (today == null ? "" : " --today " + today);
    }
}
