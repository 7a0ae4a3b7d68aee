package bellwether.ingest.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the stream. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        version = "Bellwether stream 0.1.0",
        sortOptions = false,
        description = {
            "Follows live prices and publishes them as ticks, until it is stopped.",
            "What Kafka can't take in time is left out for the newest price of the same symbol."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "64:bad arguments or configuration: running again won't help"},
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  BELLWETHER_YAHOO_URL       one base address for all paths (default: Yahoo's own streamer)",
            "  BELLWETHER_USER_AGENT      how to introduce ourselves to the source",
            "  BELLWETHER_SYMBOLS         as --symbols",
            "  BELLWETHER_CREATE_TOPICS   true: first make the topics that Kafka lacks",
            "  BELLWETHER_STREAM_SILENCE  a connection so long silent while an exchange is open is given up (PT2M)",
            "  KAFKA_BOOTSTRAP_SERVERS    the brokers",
            "  BELLWETHER_CONTRACTS_URL   base address of the records' JSON Schemas",
            "  QUARKUS_MANAGEMENT_PORT    of health and metrics (default: 9000)",
            "  QUARKUS_MANAGEMENT_HOST_ENABLED  false: no health, no metrics"
        })
public final class StreamArguments {
    private static final String NAME = "stream";

    @Parameters(index = "0", hidden = true)
    private String name = NAME;

    @Option(
            names = "--symbols",
            paramLabel = "FILE|A,B,C",
            defaultValue = "${env:BELLWETHER_SYMBOLS}",
            description = "what to follow (default: the active instruments of the instruments topic)")
    private @Nullable String symbols;

    /** Whether the arguments are of the stream and not of a run. */
    public static boolean areMeant(String... args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** A parser whose exit codes are the contract's. */
    public static CommandLine parser(StreamArguments arguments) {
        return new CommandLine(arguments);
    }

    Optional<String> symbols() {
        return Optional.ofNullable(symbols).filter(text -> !text.isBlank());
    }
}
