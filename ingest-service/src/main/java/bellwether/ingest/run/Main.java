package bellwether.ingest.run;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts a run: help and wrong arguments are answered at once, without starting anything. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        Arguments arguments = new Arguments();
        CommandLine parser = Arguments.parser(arguments);
        try {
            CommandLine.ParseResult parsed = parser.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) {
                System.exit(ExitCode.DONE);
            }
            arguments.check();
        } catch (ParameterException e) {
            System.err.println(e.getMessage());
            System.err.println("Try 'ingest --help'.");
            System.exit(ExitCode.BAD_USAGE);
        }
        Quarkus.run(IngestApplication.class, Main::exit, args);
    }

    /** A failure here is one of starting: settings that can't be read. */
    private static void exit(int code, Throwable failure) {
        if (failure != null) {
            System.err.println("Can't start: " + failure.getMessage());
            System.exit(ExitCode.BAD_USAGE);
        }
        System.exit(code);
    }
}
