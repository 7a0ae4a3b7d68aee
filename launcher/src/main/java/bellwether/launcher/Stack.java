package bellwether.launcher;

import bellwether.launcher.kafka.Broker;
import bellwether.launcher.kafka.Listeners;
import bellwether.launcher.postgres.Database;
import bellwether.launcher.process.Child;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Errand;
import bellwether.launcher.process.Leftovers;
import bellwether.launcher.process.Program;
import bellwether.launcher.process.Readiness;
import bellwether.launcher.process.StartCaches;
import bellwether.launcher.process.StartFailure;
import bellwether.launcher.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** All the parts of one running Bellwether. */
final class Stack {
    private static final String KAFKA = Seat.KAFKA.part;
    private static final Duration SERVICE_LIMIT = Duration.ofSeconds(10);
    private static final Duration KAFKA_LIMIT = Duration.ofSeconds(15);

    private final Path home;
    private final StateFolder state;
    private final Ports ports;
    private final Detours detours;
    private final Console console;
    private final Supervisor supervisor;
    private final Readiness readiness;
    private final Database database;
    private final StartCaches caches;
    private final Errand ingest;
    private final Together postgres = new Together();
    private final Together stores = new Together();
    private final Together services = new Together();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Endpoints endpoints;
    private boolean hasTopics;
    private volatile boolean stopping;

    Stack(Path home, StateFolder state, Ports ports, Detours detours, Console console, StartCaches caches) {
        this.home = home;
        this.state = state;
        this.ports = ports;
        this.detours = detours;
        this.console = console;
        this.caches = caches;
        this.endpoints = Endpoints.of(ports, true);
        this.supervisor = new Supervisor(state.logs(), state.pids(), console);
        this.readiness = new Readiness(supervisor, console);
        this.database =
                new Database(state.postgres(), state.logs().resolve("postgres.log"), ports.of(Seat.POSTGRES), console);
        this.ingest = new Errand(state.pids().resolve("ingest.pid"));
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Console console() {
        return console;
    }

    /** Runs the ingest service once, on this terminal, and answers its exit code. */
    int ingest(List<String> arguments) throws InterruptedException {
        if (System.console() != null && System.console().isTerminal()) {
            console.hold();
        }
        try {
            return ingest.run(services().ingest(arguments));
        } finally {
            console.release();
        }
    }

    boolean isStopping() {
        return stopping;
    }

    private Services services() {
        return new Services(home, state, endpoints.through(detours), caches);
    }

    /** Begins to start what does not depend on the source of the prices. */
    void startStores() {
        stopLeftovers();
        hasTopics = Broker.wasStartedBefore(state.root());
        postgres.run(database::start);
        if (!hasTopics) {
            startBroker();
        }
    }

    private void startBroker() {
        Child broker = Broker.start(
                supervisor,
                state.root(),
                new Listeners(ports.of(Seat.KAFKA), ports.controller(), detours.kafka()),
                caches.flags(KAFKA, Home.launcher(home)));
        stores.run(() -> Broker.awaitTopics(broker, readiness, console, ports.of(Seat.KAFKA)));
    }

    /** Begins to start the rest, and comes back when an ingest run finds all that it needs: Kafka and a market. */
    void startServices(Source source) throws InterruptedException {
        endpoints = Endpoints.of(ports, source instanceof Source.Served);
        endpoints.writeTo(state);
        Services programs = services();
        if (hasTopics) {
            showWhatIsStored(programs);
            startBroker();
            startMarket(source, programs);
        } else {
            startMarket(source, programs);
            start(programs.web(ports), endpoints.web(), Seat.WEB);
            postgres.await();
            // Who asks for a topic before there is one finds it many seconds later.
            stores.await();
            start(programs.movers(ports), endpoints.movers(), Seat.MOVERS);
        }
        start(programs.quote(ports), endpoints.quote(), Seat.QUOTE);
        stores.await();
    }

    /** The first page takes no broker: what it does take has the processors for itself. */
    private void showWhatIsStored(Services programs) throws InterruptedException {
        start(programs.web(ports), endpoints.web(), Seat.WEB);
        postgres.await();
        start(programs.movers(ports), endpoints.movers(), Seat.MOVERS);
        services.await();
    }

    private void startMarket(Source source, Services programs) {
        if (source instanceof Source.Served served) {
            Child market = supervisor.start(programs.market(served, ports));
            stores.run(() -> readiness.await(market, endpoints.market(), endpoints.management(Seat.MARKET)));
        }
    }

    private void start(Program program, String address, Seat seat) {
        Child child = supervisor.start(program);
        services.run(() -> readiness.await(child, address, endpoints.management(seat)));
    }

    /** Comes back when every service is ready. */
    void awaitServices() throws InterruptedException {
        services.await();
    }

    /** Starts the live prices. Nothing waits for them: where there are none, the rest goes on. */
    void startStream() {
        if (!stopping) {
            var unused = supervisor.start(services().stream());
        }
    }

    private void stopLeftovers() {
        List<String> left = new Leftovers(state.root(), state.pids()).stop();
        if (!left.isEmpty()) {
            console.step("stopped what an earlier start left running: " + String.join(", ", left));
        }
    }

    /** Comes back when the stack is stopped. */
    void stay() throws InterruptedException {
        stopped.await();
    }

    /** Ends everything in the order in which the parts need each other: services, Kafka, Postgres. */
    void stop() {
        stopping = true;
        console.release();
        console.say("");
        console.step("stopping");
        Endpoints.removeFrom(state);
        ingest.stop(SERVICE_LIMIT);
        supervisor.stopAllBut(Set.of(KAFKA), caches.stopLimit(SERVICE_LIMIT));
        supervisor.stopAllBut(Set.of(), caches.stopLimit(KAFKA_LIMIT));
        try {
            database.stop();
        } catch (StartFailure e) {
            console.step("postgres: " + e.getMessage());
        }
        console.step("stopped; what was stored is there at the next start");
        stopped.countDown();
    }
}
