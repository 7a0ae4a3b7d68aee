package bellwether.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which prices the user wants, as given on the command line. */
final class SourceOptions {
    enum Wish {
        AUTO,
        YAHOO,
        SIMULATED,
        REPLAY
    }

    @Option(
            names = "--source",
            paramLabel = "auto|yahoo|simulated|replay",
            description = "Where prices come from. auto: Yahoo where it answers, else the simulated market.")
    Wish wish = Wish.AUTO;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "With replay: a CSV of daily or hourly prices, .gz too. May be given many times.")
    List<Path> data = new ArrayList<>();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "With replay: splits and dividends; the prices in --data are then as they were traded.")
    @Nullable
    Path events;

    @Option(names = "--today", paramLabel = "DATE", description = "With replay: the market's date at the start.")
    @Nullable
    LocalDate today;

    boolean namesReplayFiles() {
        return !data.isEmpty();
    }

    /** @throws UsageProblem if a file can't be read, or options contradict each other */
    void check() {
        if (wish != Wish.REPLAY && (namesReplayFiles() || events != null || today != null)) {
            throw new UsageProblem("--data, --events and --today belong to --source replay");
        }
        data.forEach(SourceOptions::mustBeReadable);
        if (events != null) {
            mustBeReadable(events);
        }
    }

    private static void mustBeReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageProblem("cannot read " + file);
        }
    }

    Source.Replay replay() {
        return new Source.Replay(
                data.stream().map(Path::toAbsolutePath).map(Path::normalize).toList(),
                events == null ? null : events.toAbsolutePath().normalize(),
                today);
    }
}
