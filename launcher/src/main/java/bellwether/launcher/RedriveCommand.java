package bellwether.launcher;

import bellwether.contract.MalformedRecord;
import bellwether.launcher.deadletters.DeadLetter;
import bellwether.launcher.deadletters.Letters;
import bellwether.launcher.deadletters.MendingFile;
import bellwether.launcher.deadletters.ReturnPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the dead letters; sends back those that were mended, each once. */
@Command(name = "redrive", description = "List the dead letters, and send back what was mended.")
final class RedriveCommand implements Callable<Integer> {
    private static final int SOME_FAILED = 3;
    private static final int UNREACHABLE = 4;
    private static final int SHOWN = 50;

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder of the running stack.")
    Path stateFolder = Path.of(".bellwether");

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Another Kafka than that of the stack.")
    @Nullable
    String kafka;

    @Option(names = "--topic", paramLabel = "TEXT", description = "Only letters of topics with this in their name.")
    String topic = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only letters with this in their reason.")
    String reason = "";

    @Option(names = "--key", paramLabel = "TEXT", description = "Only letters with this in their key.")
    String key = "";

    @Option(names = "--letter", paramLabel = "N,N", split = ",", description = "Only the letters of these numbers.")
    Set<Long> numbers = new HashSet<>();

    @ArgGroup
    Action action = new Action();

    /** At most one of them; without any the letters are listed. */
    static final class Action {
        @Option(
                names = "--export",
                paramLabel = "FILE",
                description = "Write the letters to a file, to mend them there.")
        @Nullable
        Path export;

        @Option(names = "--from", paramLabel = "FILE", description = "Send what stands in the file in their place.")
        @Nullable
        Path from;

        @Option(names = "--send", description = "Send them back as they are: their readers have been mended.")
        boolean send;

        @Option(names = "--discard", description = "Note that nothing is to be done about them.")
        boolean discard;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return run();
        } catch (KafkaException e) {
            System.err.println("Kafka: " + e.getMessage());
            return UNREACHABLE;
        }
    }

    private int run() throws IOException, InterruptedException {
        Map<Long, MendingFile.Mended> mended = action.from == null ? Map.of() : read(action.from);
        String contracts = "http://localhost:8080/contracts/";
        String brokers = kafka;
        if (brokers == null) {
            Endpoints endpoints = endpoints();
            brokers = endpoints.kafka();
            contracts = endpoints.web() + "/contracts/";
        }
        Letters letters = Letters.at(brokers);
        List<DeadLetter> chosen = letters.open().stream().filter(this::isChosen).toList();
        if (action.export != null) {
            MendingFile.write(action.export, chosen);
            System.out.println(count(chosen.size()) + " written to " + action.export
                    + "; mend key and value there, then" + " ./bellwether redrive --from " + action.export);
            return 0;
        }
        if (action.from == null && !action.send && !action.discard) {
            list(letters, chosen);
            return 0;
        }
        try (ReturnPost post = new ReturnPost(brokers, contracts)) {
            return action.from == null ? each(chosen, Map.of(), post) : mended(chosen, mended, post);
        }
    }

    private Endpoints endpoints() {
        if (!Files.isDirectory(stateFolder)) {
            throw new UsageProblem("nothing runs on " + stateFolder + "; start it with ./bellwether up");
        }
        return Endpoints.readFrom(StateFolder.open(stateFolder));
    }

    private static Map<Long, MendingFile.Mended> read(Path file) {
        try {
            return MendingFile.read(file);
        } catch (IOException e) {
            throw new UsageProblem("cannot use " + e.getMessage());
        }
    }

    private boolean isChosen(DeadLetter letter) {
        return letter.topic().contains(topic)
                && letter.reason().contains(reason)
                && (letter.key() == null ? key.isEmpty() : letter.key().contains(key))
                && (numbers.isEmpty() || numbers.contains(letter.number()));
    }

    private int mended(List<DeadLetter> chosen, Map<Long, MendingFile.Mended> mended, ReturnPost post)
            throws InterruptedException {
        Set<Long> open = chosen.stream().map(DeadLetter::number).collect(Collectors.toSet());
        long gone = mended.keySet().stream()
                .filter(number -> !open.contains(number))
                .peek(number -> System.out.println("letter " + number + ": not open (any more), nothing is sent"))
                .count();
        List<DeadLetter> inFile = chosen.stream()
                .filter(letter -> mended.containsKey(letter.number()))
                .toList();
        int exitCode = each(inFile, mended, post);
        return gone > 0 && exitCode == 0 ? SOME_FAILED : exitCode;
    }

    private int each(List<DeadLetter> letters, Map<Long, MendingFile.Mended> mended, ReturnPost post)
            throws InterruptedException {
        int done = 0;
        for (DeadLetter letter : letters) {
            try {
                System.out.println(name(letter) + ": " + settle(letter, mended.get(letter.number()), post));
                done++;
            } catch (MalformedRecord | KafkaException e) {
                System.out.println(name(letter) + ": not sent: " + e.getMessage());
            }
        }
        System.out.println(count(done)
                + (action.discard ? " discarded" : " sent back")
                + (done < letters.size() ? ", " + (letters.size() - done) + " not" : ""));
        return done < letters.size() ? SOME_FAILED : 0;
    }

    private String settle(DeadLetter letter, MendingFile.@Nullable Mended mended, ReturnPost post)
            throws MalformedRecord, InterruptedException {
        if (action.discard) {
            post.discard(letter);
            return "discarded";
        }
        if (mended != null) {
            return "sent to " + post.send(letter, mended.key(), mended.value());
        }
        if (letter.isRow()) {
            throw new MalformedRecord(
                    "a row of the source, not a record; once the source has mended it, a run fetches it");
        }
        return "sent to " + post.send(letter, letter.key(), letter.value());
    }

    private static void list(Letters letters, List<DeadLetter> chosen) {
        System.out.println(count(letters.open().size()) + " open, " + letters.settled() + " settled"
                + (chosen.size() < letters.open().size() ? ", " + chosen.size() + " chosen" : ""));
        chosen.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.topic() + ": " + letter.reason(), TreeMap::new, Collectors.counting()))
                .forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
        chosen.stream().limit(SHOWN).forEach(letter -> System.out.println(name(letter) + ": " + letter.reason()));
        if (chosen.size() > SHOWN) {
            System.out.println("and " + (chosen.size() - SHOWN) + " more; --export FILE writes all of them");
        }
    }

    private static String name(DeadLetter letter) {
        return "letter " + letter.number() + " " + letter.key() + " ("
                + (letter.isRow() ? letter.topic() + ", a row" : letter.origin()) + ")";
    }

    private static String count(int letters) {
        return letters + (letters == 1 ? " letter" : " letters");
    }
}
