package bellwether.launcher;

import bellwether.launcher.process.StartFailure;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./bellwether} runs once everything is built. */
@Command(
        name = "bellwether",
        description = "A stock-market dashboard of your own.",
        subcommands = {
            UpCommand.class,
            IngestCommand.class,
            RebuildCommand.class,
            RedriveCommand.class,
            PrepareCommand.class,
            ScreenshotsCommand.class,
            BenchCommand.class
        })
final class Main {
    private static final int FAILED = 1;

    // A logger that nobody holds on to forgets its level.
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        // The libraries report each attempt to reach a part that is just starting.
        ROOT.setLevel(Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commands = new CommandLine(new Main());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((problem, given) -> {
            System.err.println(problem.getMessage());
            System.err.println("See ./bellwether help.");
            return UsageProblem.EXIT_CODE;
        });
        commands.setExecutionExceptionHandler((problem, command, result) -> switch (problem) {
            case UsageProblem usage -> {
                System.err.println(usage.getMessage());
                yield UsageProblem.EXIT_CODE;
            }
            case StartFailure failure -> {
                System.err.println(failure.getMessage());
                yield FAILED;
            }
            default -> throw problem;
        });
        return commands;
    }
}
