package bellwether.launcher.kafka;

import bellwether.launcher.process.Child;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Program;
import bellwether.launcher.process.Readiness;
import bellwether.launcher.process.Room;
import bellwether.launcher.process.Supervisor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka broker in a JVM of its own, from the launcher's own class path. */
public final class Broker {
    /**
     * A broker that starts on a full disk can't write the indexes of its metadata's log, takes the log for damaged, deletes
     * it, and then takes all topics for strays.
     */
    private static final long ROOM = 64L << 20;

    private Broker() {}

    /**
     * @param state whose {@code kafka} folder holds the data
     * @param moreFlags for its JVM
     * @return the running child; it may not answer yet
     */
    public static Child start(Supervisor supervisor, Path state, Listeners listeners, List<String> moreFlags) {
        BrokerFolder folder = new BrokerFolder(state.resolve("kafka"));
        folder.prepare(listeners);
        List<String> arguments = new ArrayList<>(moreFlags);
        arguments.addAll(List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.config.file=" + folder.logging(),
                "kafka.Kafka",
                folder.properties().toString()));
        // As a variable the long class path leaves the command line short enough to be read back whole.
        return supervisor.start(
                Program.java("kafka", state, arguments, Map.of("CLASSPATH", System.getProperty("java.class.path")))
                        .needing(new Room(folder.data(), ROOM)));
    }

    /** Whether the folder holds topics already. */
    public static boolean wasStartedBefore(Path state) {
        return Files.exists(state.resolve("kafka/data/meta.properties"));
    }

    /** Waits until the broker answers and has all of the project's topics. */
    public static void awaitTopics(Child broker, Readiness readiness, Console console, int port)
            throws InterruptedException {
        readiness.await(broker, () -> accepts(port));
        try (Cluster cluster = Cluster.at("localhost:" + port)) {
            readiness.await(broker, cluster::createMissingTopics);
        }
        console.step("kafka ready at localhost:" + port);
    }

    private static boolean accepts(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        }
    }
}
