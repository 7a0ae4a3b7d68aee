package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Loads one server on this machine for some seconds with wrk, from one thread. */
final class Wrk {
    private static final int CONNECTIONS = 16;
    /** So many times as long as the measurement: on two busy cores a JVM compiles for a quarter of a minute. */
    private static final int WARM_UP = 3;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    private final Tool wrk;
    private final Path folder;
    private final int seconds;

    Wrk(Path home, Path folder, int seconds) throws Bench.NotHere {
        this.wrk = Tool.find(home, "wrk");
        this.folder = folder;
        this.seconds = seconds;
    }

    /** @param p99Millis that 99 of 100 answers take at most */
    record Measured(double perSecond, double p99Millis) {}

    /** Asks for the paths in turn, with gzip; first to warm up, then measured. */
    Measured load(String base, List<String> paths) throws IOException, InterruptedException {
        Path script = folder.resolve("paths.lua");
        Files.writeString(
                script,
                "local paths = {"
                        + paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(","))
                        + "}\nlocal n = 0\nrequest = function()\n  n = n % #paths + 1\n"
                        + "  return wrk.format(\"GET\", paths[n])\nend\n");
        run(script, base, WARM_UP * seconds);
        return run(script, base, seconds);
    }

    private Measured run(Path script, String base, int forSeconds) throws IOException, InterruptedException {
        Process process = wrk.command(List.of(
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + forSeconds + "s",
                        "--latency",
                        "-H",
                        "Accept-Encoding: gzip",
                        "-s",
                        script.toString(),
                        base))
                .start();
        String output = process.inputReader().lines().collect(Collectors.joining("\n"));
        if (process.waitFor() != 0 || BAD.matcher(output).find()) {
            throw new IOException("wrk on " + base + ":\n" + output);
        }
        return new Measured(Double.parseDouble(group(RATE, output).group(1)), millis(group(P99, output)));
    }

    private static Matcher group(Pattern pattern, String output) throws IOException {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IOException("wrk says nothing of its measurement:\n" + output);
        }
        return found;
    }

    private static double millis(Matcher found) {
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }
}
