package bellwether.launcher.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own in a folder, which can be filled: ext4 in a file. To mount it needs the right to. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static final long WORTHWHILE = 1 << 20;
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final int ATTEMPTS = 50;

    private final Path folder;
    private final Path filler;
    private boolean closed;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /**
     * @param folder that is empty; what is in it later is gone with the disk
     * @param image a file in which the disk is kept, of which only what is used takes room
     * @throws Bench.NotHere if it can't be mounted here
     */
    static SmallDisk mount(Path folder, Path image, long megabytes)
            throws IOException, InterruptedException, Bench.NotHere {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(megabytes << 20);
        }
        Files.createDirectories(folder);
        // No block is kept for the superuser: full is full for everybody.
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        run("mount", "-o", "loop,discard", image.toString(), folder.toString());
        Files.delete(folder.resolve("lost+found"));
        return new SmallDisk(folder);
    }

    private static void run(String... command) throws IOException, InterruptedException, Bench.NotHere {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new Bench.NotHere(String.valueOf(e.getMessage()));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Bench.NotHere(said);
        }
    }

    /** Keeps it full, whatever others take away meanwhile, and then leaves what they wrote. */
    void fillFor(Duration length) throws IOException, InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        try {
            do {
                fill();
                Thread.sleep(GLANCE);
            } while (System.nanoTime() < end);
        } finally {
            clear();
        }
    }

    /** Once it is not mounted any more, the same folder is on a disk that is not to be filled. */
    private synchronized void fill() throws IOException, InterruptedException {
        if (!closed) {
            allocateMost();
            writeUntilFull();
        }
    }

    private synchronized void clear() throws IOException {
        if (!closed) {
            Files.deleteIfExists(filler);
        }
    }

    /** To write gigabytes would take longer than the fault. */
    private void allocateMost() throws IOException, InterruptedException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < WORTHWHILE) {
            return;
        }
        long there = Files.exists(filler) ? Files.size(filler) : 0;
        new ProcessBuilder("fallocate", "-l", Long.toString(there + room), filler.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void writeUntilFull() {
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException e) {
            // No space is left, which is what was wanted.
        }
    }

    /** Whoever still has a file open there loses it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                if (umount(List.of())) {
                    return;
                }
                Thread.sleep(GLANCE);
            }
            umount(List.of("--lazy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean umount(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("umount"));
        command.addAll(options);
        command.add(folder.toString());
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
