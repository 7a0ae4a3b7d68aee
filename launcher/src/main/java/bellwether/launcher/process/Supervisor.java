package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Starts children, and starts again those that end by themselves: later each time, and never in silence. */
public final class Supervisor {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration HEALTHY_AFTER = Duration.ofMinutes(1);

    private final Path logs;
    private final Path pids;
    private final Console console;
    private final Map<Child, Integer> endings = new ConcurrentHashMap<>();
    private final Set<Child> withoutRoom = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    public Supervisor(Path logs, Path pids, Console console) {
        this.logs = logs;
        this.pids = pids;
        this.console = console;
    }

    /** @throws StartFailure if nothing is to be started any more, or if there is no room for it */
    public Child start(Program program) {
        if (closed) {
            throw new StartFailure("stopped before " + program.name() + " was started");
        }
        Room lacking = program.lacking();
        if (lacking != null) {
            throw new StartFailure(program.name() + " is not started: " + lacking.wanted());
        }
        Child child = new Child(program, logs.resolve(program.name() + ".log"), pids.resolve(program.name() + ".pid"));
        endings.put(child, 0);
        start(child);
        return child;
    }

    /** Ends all children side by side, and lets none start again; with the names of those that are to go on for now. */
    public void stopAllBut(Set<String> names, Duration limit) {
        closed = true;
        endings.keySet().stream()
                .filter(child -> !names.contains(child.name()))
                .map(child -> Thread.ofVirtual().start(() -> child.stop(limit)))
                .toList()
                .forEach(Supervisor::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often the child has ended by itself since it last ran for a minute. */
    public int endings(Child child) {
        return endings.getOrDefault(child, 0);
    }

    private void start(Child child) {
        long startedNanos = System.nanoTime();
        try {
            Process process = child.start();
            if (process != null) {
                var unused = process.onExit()
                        .thenAccept(ended -> onEnd(child, "exit code " + ended.exitValue(), startedNanos));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + child.name(), e);
        }
    }

    private void onEnd(Child child, String how, long startedNanos) {
        if (child.isStopping()) {
            return;
        }
        if (Hold.isOn(pids, child.name())) {
            console.step(child.name() + " ended, and starts again when the command that ended it is done with it");
            lookAgain(child);
            return;
        }
        boolean wasHealthy = System.nanoTime() - startedNanos > HEALTHY_AFTER.toNanos();
        int times = wasHealthy ? 1 : endings(child) + 1;
        endings.put(child, times);
        Duration delay = delay(times);
        console.step(child.name() + " ended (" + how + "), starting it again in " + delay.toSeconds() + " s. Log: "
                + child.log());
        var unused = timer.schedule(() -> startAgain(child), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAgain(Child child) {
        var unused = timer.schedule(() -> startAgain(child), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startAgain(Child child) {
        if (Hold.isOn(pids, child.name())) {
            lookAgain(child);
            return;
        }
        try {
            Room lacking = child.program().lacking();
            if (lacking == null) {
                withoutRoom.remove(child);
                start(child);
            } else {
                awaitRoom(child, lacking);
            }
        } catch (UncheckedIOException e) {
            onEnd(child, e.getMessage() + ": " + e.getCause(), System.nanoTime());
        }
    }

    private void awaitRoom(Child child, Room lacking) {
        if (withoutRoom.add(child)) {
            console.step(child.name() + " waits for room: " + lacking.wanted());
        }
        lookAgain(child);
    }

    static Duration delay(int times) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(times - 1, 5));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
