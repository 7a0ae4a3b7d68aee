package bellwether.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A child of another launcher, known by its pid file. */
public final class RunningChild {
    private final Optional<ProcessHandle> process;

    private RunningChild(Optional<ProcessHandle> process) {
        this.process = process;
    }

    /**
     * @param state the folder that the other launcher has
     * @param pids the folder of its pid files
     */
    public static RunningChild of(Path state, Path pids, String name) {
        try {
            String pid = Files.readString(pids.resolve(name + ".pid")).strip();
            return new RunningChild(
                    ProcessHandle.of(Long.parseLong(pid)).filter(process -> Leftovers.isOurs(process, state)));
        } catch (IOException | NumberFormatException e) {
            return new RunningChild(Optional.empty());
        }
    }

    /** Ends it; one that has ended already is as good. */
    public void stop(Duration limit) {
        process.ifPresent(handle -> Ending.of(handle).within(limit));
    }
}
