package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a part's process needs at a moment.
 *
 * @param minute since the beginning
 * @param resident bytes of it in memory
 * @param live bytes of its heap that are still needed after a full collection
 */
record MemorySample(double minute, long resident, long live) {
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final long KILOBYTE = 1024;

    /**
     * Lets a JVM with the serial collector collect its garbage, and asks what is left.
     *
     * @throws IOException if the process has ended
     */
    static MemorySample take(double minute, long pid) throws IOException, InterruptedException {
        long resident = Machine.residentBytes(pid);
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "-f", "/dev/stdin")
                .redirectErrorStream(true)
                .start();
        try (var commands = process.outputWriter(StandardCharsets.US_ASCII)) {
            commands.write("GC.run\nGC.heap_info\n");
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd of process " + pid + ": " + answer);
        }
        return new MemorySample(minute, resident, live(answer));
    }

    /** @param heapInfo as {@code GC.heap_info} says it */
    static long live(String heapInfo) {
        return GENERATION
                        .matcher(heapInfo)
                        .results()
                        .map((MatchResult generation) -> generation.group(1))
                        .mapToLong(Long::parseLong)
                        .sum()
                * KILOBYTE;
    }
}
