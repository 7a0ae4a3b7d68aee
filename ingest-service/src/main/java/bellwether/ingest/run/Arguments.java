package bellwether.ingest.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. What is wrong with it is found before anything starts. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        version = "Bellwether ingest 0.1.0",
        sortOptions = false,
        description = {
            "Fetches what is due from the market and publishes it: bars, splits, dividends, instruments.",
            "What the topics already hold is not sent again.",
            "With 'stream' as its first argument it follows live prices instead: see 'stream --help'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all that was due is published, or nothing was due",
            "3:some symbols failed after all retries: each is named, the rest is published",
            "4:the source or Kafka can't be reached, or refuses: nothing is lost, run again",
            "64:bad arguments or configuration: running again won't help"
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  BELLWETHER_YAHOO_URL     one base address for all paths (default: Yahoo's own hosts)",
            "  BELLWETHER_YAHOO_RATE    most requests a second (default 1; on this machine and with 0: no limit)",
            "  BELLWETHER_USER_AGENT    how to introduce ourselves to the source",
            "  BELLWETHER_SYMBOLS       as --symbols",
            "  BELLWETHER_CREATE_TOPICS true: as --create-topics",
            "  KAFKA_BOOTSTRAP_SERVERS  the brokers",
            "  BELLWETHER_CONTRACTS_URL base address of the records' JSON Schemas"
        })
final class Arguments {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--symbols",
            paramLabel = "FILE|A,B,C",
            defaultValue = "${env:BELLWETHER_SYMBOLS}",
            description =
                    "what to track: a CSV file with a column 'symbol', or symbols (default: the standard universe)")
    private @Nullable String symbols;

    @Option(
            names = "--history",
            paramLabel = "LENGTH",
            defaultValue = "5y",
            description = "how far back a symbol is fetched the first time: 30d, 6mo, 5y, max (default: 5y)")
    private String history = "5y";

    @Option(
            names = "--hourly-history",
            paramLabel = "LENGTH",
            defaultValue = "1y",
            description = "the same for hourly bars, at most 729d (default: 1y)")
    private String hourlyHistory = "1y";

    @Option(
            names = "--remove",
            paramLabel = "A,B,C",
            split = ",",
            description = {
                "withdraw these instruments, and do nothing else: their records become tombstones, they leave every",
                "ranking and the freshness; their bars stay. A run that still lists them announces them again"
            })
    private List<String> removed = List.of();

    @Option(names = "--whole-history", description = "fetch everything again, and publish what has changed")
    private boolean wholeHistory;

    @Option(
            names = "--create-topics",
            defaultValue = "${env:BELLWETHER_CREATE_TOPICS:-false}",
            description = "first make the topics that Kafka lacks")
    private boolean createTopics;

    @Option(names = "--quiet", description = "only failures and the summary")
    private boolean quiet;

    /** A parser whose exit codes are the contract's. */
    static CommandLine parser(Arguments arguments) {
        CommandLine parser = new CommandLine(arguments);
        parser.getCommandSpec().exitCodeOnInvalidInput(ExitCode.BAD_USAGE);
        return parser;
    }

    Optional<String> symbols() {
        return Optional.ofNullable(symbols).filter(text -> !text.isBlank());
    }

    History history() {
        return length("--history", history);
    }

    History hourlyHistory() {
        return length("--hourly-history", hourlyHistory);
    }

    List<String> removed() {
        return removed.stream().map(String::strip).toList();
    }

    boolean wholeHistory() {
        return wholeHistory;
    }

    boolean createTopics() {
        return createTopics;
    }

    boolean quiet() {
        return quiet;
    }

    /** @throws ParameterException if a value makes no sense */
    void check() {
        history();
        hourlyHistory();
    }

    private History length(String option, String text) {
        try {
            return History.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), option + ": " + e.getMessage(), e);
        }
    }
}
