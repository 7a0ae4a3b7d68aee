package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of faults so far, which a file keeps over time where there is one. */
public final class FaultRuns {
    private final List<FaultRun> runs;
    private final @Nullable Path file;

    private FaultRuns(List<FaultRun> runs, @Nullable Path file) {
        this.runs = new ArrayList<>(runs);
        this.file = file;
    }

    /** Begins with none, and is forgotten. */
    public static FaultRuns ofThisTime() {
        return new FaultRuns(List.of(), null);
    }

    /** @param file of an earlier time, or one that is not there yet */
    public static FaultRuns in(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, FaultRun.HEAD + "\n");
        }
        return new FaultRuns(
                Files.readAllLines(file).stream().skip(1).map(FaultRun::parse).toList(), file);
    }

    List<FaultRun> all() {
        return List.copyOf(runs);
    }

    long of(Fault fault) {
        return runs.stream().filter(run -> run.fault().equals(fault.name())).count();
    }

    /** At once into the file: a series that is broken off has not run for nothing. */
    void add(List<FaultRun> more) throws IOException {
        runs.addAll(more);
        if (file != null) {
            Files.write(file, more.stream().map(FaultRun::line).toList(), StandardOpenOption.APPEND);
        }
    }
}
