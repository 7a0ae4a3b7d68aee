package bellwether.ingest.run;

import bellwether.ingest.stream.StreamApplication;
import bellwether.ingest.stream.StreamArguments;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Starts a run, or the stream: help and wrong arguments are answered at once, without starting anything. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        if (StreamArguments.areMeant(args)) {
            check(StreamArguments.parser(new StreamArguments()), args);
            StreamApplication.prepare();
            Quarkus.run(StreamApplication.class, Main::exit, args);
            return;
        }
        Arguments arguments = new Arguments();
        CommandLine parser = Arguments.parser(arguments);
        check(parser, args);
        try {
            arguments.check();
        } catch (ParameterException e) {
            refuse(parser, e);
        }
        Quarkus.run(IngestApplication.class, Main::exit, args);
    }

    private static void check(CommandLine parser, String... args) {
        try {
            if (CommandLine.printHelpIfRequested(parser.parseArgs(args))) {
                System.exit(ExitCode.DONE);
            }
        } catch (ParameterException e) {
            refuse(parser, e);
        }
    }

    private static void refuse(CommandLine parser, ParameterException e) {
        System.err.println(e.getMessage());
        System.err.println("Try '" + parser.getCommandName() + " --help'.");
        System.exit(ExitCode.BAD_USAGE);
    }

    private static void exit(int code, Throwable failure) {
        if (failure != null) {
            System.err.println("Can't start: " + failure.getMessage());
            System.exit(StartFailure.exitCode(failure));
        }
        System.exit(code);
    }
}
