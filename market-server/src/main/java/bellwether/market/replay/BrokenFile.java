package bellwether.market.replay;

import java.nio.file.Path;

/** A file that can't be replayed as it is; the message says where and why. */
public final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1;

    BrokenFile(Path file, String reason) {
        super(file + ": " + reason);
    }

    BrokenFile(Path file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
