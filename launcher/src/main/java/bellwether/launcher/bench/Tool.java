package bellwether.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of the system, installed or unpacked below {@code target/bench-tools}. */
record Tool(Path program, Path unpacked) {

    /** @throws Bench.NotHere if the machine does not have it */
    static Tool find(Path home, String name) throws Bench.NotHere {
        Path unpacked = home.resolve("target/bench-tools");
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        folders.addAll(List.of(Path.of("/usr/sbin"), unpacked.resolve("usr/bin"), unpacked.resolve("usr/sbin")));
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Tool(program, unpacked))
                .orElseThrow(() -> new Bench.NotHere(name + " is missing (Debian: apt-get install " + name + ")"));
    }

    ProcessBuilder command(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        if (program.startsWith(unpacked)) {
            builder.environment().put("LD_LIBRARY_PATH", libraries());
        }
        return builder;
    }

    /** Unpacked programs find their libraries in folders that are named after the processor. */
    private String libraries() throws IOException {
        try (Stream<Path> folders = Files.list(unpacked.resolve("usr/lib"))) {
            return String.join(
                    ":", folders.filter(Files::isDirectory).map(Path::toString).toList());
        }
    }
}
