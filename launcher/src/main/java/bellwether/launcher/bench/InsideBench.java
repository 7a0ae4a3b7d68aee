package bellwether.launcher.bench;

import bellwether.launcher.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is done to each bar inside one process, by JMH in a JVM of its own, against the least that it can take. */
final class InsideBench implements Bench {
    private static final String UNIT = "ns";
    /** Benchmark, mode, threads, samples, score. */
    private static final Pattern ROW = Pattern.compile("^\"[\\w.]*\\.(\\w+)\",\"avgt\",\\d+,\\d+,([0-9.]+)");

    private final int iterations;

    InsideBench(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Path target = yard.home().resolve("benchmarks/inside/target");
        if (!Files.exists(target.resolve("lib"))) {
            throw new NotHere("it is not built (mvn -pl benchmarks/inside -am package)");
        }
        Map<String, @Nullable Double> nanos = measured(target, yard.folder("inside"));
        return List.of(
                Finding.told(
                        "reading a bar from its record; its JSON tokens alone; databind",
                        nanos.get("read"),
                        nanos.get("readTokensAlone"),
                        nanos.get("readByDatabind"),
                        UNIT),
                Finding.told(
                        "writing a bar's record; databind",
                        nanos.get("write"),
                        null,
                        nanos.get("writeByDatabind"),
                        UNIT),
                Finding.told(
                        "naming a bar by its facts; SHA-256 of its record alone",
                        nanos.get("name"),
                        nanos.get("nameDigestAlone"),
                        null,
                        UNIT));
    }

    /** @return nanoseconds for each call, by the method's name */
    private Map<String, @Nullable Double> measured(Path target, Path folder) throws IOException, InterruptedException {
        Path results = folder.resolve("jmh.csv");
        Process jmh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                        "org.openjdk.jmh.Main",
                        "-i",
                        Integer.toString(iterations),
                        "-foe",
                        "true",
                        "-rf",
                        "csv",
                        "-rff",
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("jmh.log").toFile())
                .start();
        if (jmh.waitFor() != 0) {
            throw new StartFailure("JMH ended with " + jmh.exitValue());
        }
        Map<String, @Nullable Double> nanos = new HashMap<>();
        for (String line : Files.readAllLines(results)) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                nanos.put(row.group(1), Double.valueOf(row.group(2)));
            }
        }
        return nanos;
    }
}
