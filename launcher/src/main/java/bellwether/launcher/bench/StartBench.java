package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From {@code ./bellwether up} on a state folder with data in it until movers are answered, against its stores alone. */
final class StartBench implements Bench {
    private final int times;

    StartBench(int times) {
        this.times = times;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Path state = yard.stack().state();
        yard.endStack();
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            bare.add(bareSeconds(state));
            ours.add(ourSeconds(yard, state));
        }
        return List.of(Finding.atMost(
                "start on a used state folder to the first movers; Kafka and Postgres alone",
                Quantiles.of(ours).median(),
                Quantiles.of(bare).median(),
                "s",
                1.5));
    }

    private static double bareSeconds(Path state) throws IOException, InterruptedException {
        Console quiet = Console.silent();
        long began = System.nanoTime();
        try (BareStores stores = BareStores.start(state, quiet)) {
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static double ourSeconds(Yard yard, Path state) throws IOException, InterruptedException {
        int port = Nginx.freePort();
        String movers = "http://localhost:" + port + "/api/v1/movers";
        Deadline deadline = Deadline.of("an answer of " + movers, Duration.ofMinutes(2));
        long began = System.nanoTime();
        try (OwnStack stack = OwnStack.begin(
                yard.home(), state, Map.of("BELLWETHER_WEB_PORT", Integer.toString(port)), yard.source())) {
            while (!answers(yard, movers)) {
                deadline.pause(20);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            stack.awaitReady();
            return seconds;
        }
    }

    private static boolean answers(Yard yard, String address) throws InterruptedException {
        try {
            return !yard.get(address).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
