package bellwether.launcher;

import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.kafka.Cluster.Reading;
import bellwether.launcher.postgres.Schema;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Hold;
import bellwether.launcher.process.RunningChild;
import bellwether.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Empties what a service has stored, and fills it again from the topics alone. */
@Command(name = "rebuild", description = "Empty a service's tables, and fill them again from the topics alone.")
final class RebuildCommand implements Callable<Integer> {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration LEAVE_LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SAY_SO_EVERY = Duration.ofSeconds(2);

    @Parameters(paramLabel = "quote|movers", description = "Which service.")
    Part part = Part.QUOTE;

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder of the running stack.")
    Path stateFolder = Path.of(".bellwether");

    /** A service with tables of its own. */
    enum Part {
        QUOTE,
        MOVERS;

        String schema() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The program's name, and that of its group of consumers. */
        String service() {
            return schema() + "-service";
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(stateFolder)) {
            throw new UsageProblem("nothing runs on " + stateFolder + "; start it with ./bellwether up");
        }
        StateFolder state = StateFolder.open(stateFolder);
        Endpoints endpoints = Endpoints.readFrom(state);
        Console console = new Console(System.out);
        try (Cluster cluster = Cluster.at(endpoints.kafka())) {
            rebuild(state, cluster, new Schema(endpoints.postgres(), part.schema()), console);
            return 0;
        } catch (IOException e) {
            throw new StartFailure("kafka does not answer: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new StartFailure("postgres: " + e.getMessage(), e);
        }
    }

    private void rebuild(StateFolder state, Cluster cluster, Schema schema, Console console)
            throws IOException, SQLException, InterruptedException {
        Set<TopicPartition> partitions = cluster.committedBy(part.service());
        if (partitions.isEmpty()) {
            throw new UsageProblem(part.service() + " has not read anything yet");
        }
        console.step(part.schema() + " holds " + rows(schema));
        try (Hold hold = Hold.place(state.pids(), part.service())) {
            RunningChild.of(state.root(), state.pids(), part.service()).stop(STOP_LIMIT);
            forget(cluster);
            schema.drop();
            console.step(part.service() + " is stopped and emptied; it reads all of its topics again");
        }
        awaitStored(cluster, partitions, console);
        console.step(part.schema() + " holds " + rows(schema));
    }

    /** The broker takes a moment to believe that the members are gone. */
    private void forget(Cluster cluster) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LEAVE_LIMIT.toNanos();
        while (!cluster.forget(part.service())) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure("somebody else reads as group " + part.service() + ": is another one running?");
            }
            Thread.sleep(PAUSE);
        }
    }

    private void awaitStored(Cluster cluster, Set<TopicPartition> partitions, Console console)
            throws IOException, InterruptedException {
        long spokenNanos = System.nanoTime();
        Reading reading = cluster.reading(part.service(), partitions);
        while (reading.left() > 0) {
            if (System.nanoTime() - spokenNanos > SAY_SO_EVERY.toNanos()) {
                console.step(words(reading));
                spokenNanos = System.nanoTime();
            }
            Thread.sleep(PAUSE);
            reading = cluster.reading(part.service(), partitions);
        }
        console.step(words(reading));
    }

    private String words(Reading reading) {
        return String.format(
                Locale.ROOT,
                "%s has stored %,d of %,d records",
                part.service(),
                reading.all() - reading.left(),
                reading.all());
    }

    private static String rows(Schema schema) throws SQLException {
        return schema.rows().entrySet().stream()
                .map(table -> String.format(Locale.ROOT, "%s %,d", table.getKey(), table.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
