package bellwether.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports that this launcher has taken, on which its parts listen only seconds later. A second launcher that starts
 * in these seconds sees the claim: a locked file, which is free again when the process ends.
 */
final class PortClaims {
    private final Path folder =
            Path.of(System.getProperty("java.io.tmpdir"), "bellwether-ports-" + System.getProperty("user.name"));
    private final List<FileLock> held = new ArrayList<>();

    /** @return whether the port was free and is now ours */
    boolean take(int port) {
        return isUnused(port) && claim(port);
    }

    private static boolean isUnused(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean claim(int port) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            held.add(lock);
            return true;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }
}
