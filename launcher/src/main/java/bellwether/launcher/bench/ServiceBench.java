package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service's start and memory, against a service with the same extensions that does nothing. */
final class ServiceBench implements Bench {
    private static final double MEGABYTE = 1024 * 1024;
    private static final String QUIET = "-Xlog:aot*=off,cds*=off";

    private final int times;
    private final int seconds;

    ServiceBench(int times, int seconds) {
        this.times = times;
        this.seconds = seconds;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Path hello = yard.home().resolve("benchmarks/hello/target/quarkus-app");
        Path quote = yard.home().resolve("quote-service/target/quarkus-app");
        if (!Files.exists(hello.resolve("quarkus-run.jar"))) {
            throw new NotHere("the service to compare with is not built (mvn -f benchmarks/hello package)");
        }
        Wrk wrk = new Wrk(yard.home(), yard.folder("service-load"), seconds);
        OwnStack stack = yard.stack();
        wrk.load(stack.endpoint("QUOTE_URL"), List.of("/api/v1/bars/AAPL", "/api/v1/symbols?limit=50"));
        double ourMemory = Machine.residentBytes(stack.pid("quote-service")) / MEGABYTE;
        Path folder = yard.folder("service");
        Console quiet = Console.silent();
        try (BareStores stores = BareStores.start(folder, quiet)) {
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            // The first start of each makes its tables.
            start(quote, folder, stores);
            double theirMemory = loaded(hello, folder, stores, wrk);
            for (int time = 0; time < times; time++) {
                ours.add(start(quote, folder, stores));
                theirs.add(start(hello, folder, stores));
            }
            return List.of(
                    Finding.atMost(
                            "quote-service from its start to ready; a hello world with its extensions",
                            Quantiles.of(ours).median(),
                            Quantiles.of(theirs).median(),
                            "s",
                            1.3),
                    Finding.atMost(
                            "the same with the cache of its start, resident memory under load",
                            ourMemory,
                            theirMemory,
                            "MB",
                            1.5));
        }
    }

    private static double start(Path app, Path folder, BareStores stores) throws Exception {
        long began = System.nanoTime();
        try (PlainService service =
                PlainService.begin(app, folder.resolve("service.log"), stores.kafka(), stores.postgres())) {
            service.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** With a cache of its start, as the stack gives one to its services: the cache is mapped memory, too. */
    private static double loaded(Path app, Path folder, BareStores stores, Wrk wrk) throws Exception {
        Path log = folder.resolve("service.log");
        Path cache = folder.resolve("start.aot");
        asked(PlainService.begin(
                app, log, stores.kafka(), stores.postgres(), List.of("-XX:AOTCacheOutput=" + cache, QUIET)));
        if (!Files.exists(cache)) {
            throw new NotHere("the service to compare with left no cache of its start");
        }
        try (PlainService service = PlainService.begin(
                app, log, stores.kafka(), stores.postgres(), List.of("-XX:AOTCache=" + cache, QUIET))) {
            service.awaitReady();
            wrk.load(service.address(), List.of("/hello"));
            return Machine.residentBytes(service.pid()) / MEGABYTE;
        }
    }

    private static void asked(PlainService training) throws Exception {
        try (training;
                HttpClient http = HttpClient.newHttpClient()) {
            training.awaitReady();
            http.send(
                    HttpRequest.newBuilder(URI.create(training.address() + "/hello"))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
