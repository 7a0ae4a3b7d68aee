package bellwether.fuzzing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./bellwether fuzz [SECONDS] [TARGET]}: all targets one after the other, or one, and a table of what came of it. */
public final class Main {
    private static final String USUAL_SECONDS = "60";

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("bellwether.home", ".")).toAbsolutePath();
        String each = "-max_total_time=" + Integer.parseInt(arguments.length > 0 ? arguments[0] : USUAL_SECONDS);
        List<Target> targets = Stream.concat(
                        Target.all().stream(), arguments.length < 2 ? Stream.of() : Stream.of(Target.EVERY))
                .filter(target -> arguments.length < 2 || target.name().equals(arguments[1]))
                .toList();
        boolean clean = !targets.isEmpty();
        for (Target target : targets) {
            Campaign.Result result = new Campaign(home.resolve("fuzzing"), target, each).run();
            System.out.printf(
                    "%-12s %,15d executions  %s%n",
                    target.name(), result.executions(), result.findings().isEmpty() ? "no finding" : "FINDING");
            result.findings().forEach(System.out::println);
            clean &= result.findings().isEmpty() && result.executions() > 0;
        }
        System.exit(clean ? 0 : 1);
    }
}
