package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JVMs of our programs learned in a training run: their classes, read and linked, and which of their methods
 * get busy. A JVM that has such a file starts in a fraction of the processor time; one that finds it made for other jars
 * or another JDK starts without it.
 */
public final class StartCaches {
    private static final Duration TO_WRITE = Duration.ofMinutes(3);
    private static final String READY = ".aot";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final boolean training;

    private StartCaches(Path folder, boolean training) {
        this.folder = folder;
        this.training = training;
    }

    /** @param home the project's folder */
    public static StartCaches of(Path home) {
        return new StartCaches(home.resolve("target/start-caches"), false);
    }

    /** The same files, to be written when the programs that start now end. */
    public static StartCaches trainedNow(Path home) {
        return new StartCaches(of(home).folder, true);
    }

    /**
     * JVM flags for a program.
     *
     * @param product what its build leaves behind: a cache from before is of no use
     */
    public List<String> flags(String program, Path product) {
        Path cache = folder.resolve(program + READY);
        if (training) {
            return List.of("-XX:AOTCacheOutput=" + folder.resolve(program + UNFINISHED), "-Xlog:aot*=off,cds*=off");
        }
        // A cache that does not fit is no reason for lines on the terminal of an ingest run.
        return isNewer(cache, product) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off") : List.of();
    }

    /** How long a program may take to end: in a training run it writes its cache then. */
    public Duration stopLimit(Duration usual) {
        return training ? TO_WRITE : usual;
    }

    /** Removes all caches, so that none that is cut off is ever taken. */
    public void clear() {
        try {
            Files.createDirectories(folder);
            for (Path file : files(folder)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the caches in their place, once all programs have ended by themselves. */
    public void keep() {
        try {
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.move(
                            file,
                            folder.resolve(name.replace(UNFINISHED, READY)),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(READY) || file.toString().endsWith(UNFINISHED))
                    .toList();
        }
    }

    private static boolean isNewer(Path cache, Path product) {
        try {
            return Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(product)) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
