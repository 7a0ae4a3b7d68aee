package bellwether.launcher.postgres;

import bellwether.launcher.process.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** Starts a database and goes, without a word to it. */
final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] arguments) {
        Console console = new Console(new PrintStream(OutputStream.nullOutputStream()));
        new Database(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), console).start();
        Runtime.getRuntime().halt(137);
    }
}
