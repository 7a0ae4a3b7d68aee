package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All benchmarks by name, in the order in which one stack can serve them. */
public final class Benchmarks {
    /** Takes too long to be one of all. */
    private static final String SIZE = "size";

    private final Path home;
    private final List<Path> data;
    private final @Nullable Path running;
    private final boolean small;

    /**
     * @param data of a replay; the simulated market without any
     * @param running the state folder of a stack to measure on; null for one of its own
     * @param small to see that it works, not to measure: a few symbols, a second each
     */
    public Benchmarks(Path home, List<Path> data, @Nullable Path running, boolean small) {
        this.home = home;
        this.data = List.copyOf(data);
        this.running = running;
        this.small = small;
    }

    public static Set<String> names() {
        return new Benchmarks(Path.of("."), List.of(), null, false).all().keySet();
    }

    private Map<String, Bench> all() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("load", new LoadBench());
        benches.put("http", new HttpBench(small ? 1 : 6));
        if (!small) {
            benches.put("slider", new SliderBench());
        }
        // Before the next ones bring symbols of their own.
        benches.put("overload", small ? new OverloadBench(1, 200) : new OverloadBench(8, 3000));
        benches.put("stream", small ? new StreamBench(20, 10, 2) : new StreamBench(1000, 500, 10));
        benches.put("latency", small ? new LatencyBench(50, 2) : new LatencyBench(10_000, 30));
        benches.put("inside", new InsideBench(small ? 1 : 5));
        benches.put("service", small ? new ServiceBench(1, 1) : new ServiceBench(3, 5));
        benches.put("start", new StartBench(small ? 1 : 3));
        benches.put(
                "scale", small ? new ScaleBench(List.of(1, 2), 20, 10) : new ScaleBench(List.of(1, 2, 4), 500, 600));
        benches.put(SIZE, small ? new SizeBench(50, 100, 200, 5) : new SizeBench(10_000, 100, 5_000, 10));
        return benches;
    }

    /**
     * Runs one of them, or all, and says how it goes.
     *
     * @param name null for all that have no table of their own
     * @param document where the table is to be written as well; null if nowhere
     * @return the table
     */
    public String run(@Nullable String name, @Nullable Path document, String command) throws Exception {
        FindingTable table = new FindingTable();
        Console console = new Console(System.out);
        try (Yard yard = new Yard(home, data, small ? "AAPL,MSFT,XOM" : null, running, console)) {
            for (Map.Entry<String, Bench> bench : all().entrySet()) {
                if (name == null ? !bench.getKey().equals(SIZE) : name.equals(bench.getKey())) {
                    console.step(bench.getKey());
                    run(bench.getKey(), bench.getValue(), yard, table);
                }
            }
        }
        if (document != null) {
            table.writeTo(document, command, SIZE.equals(name) ? "bench size" : "bench");
        }
        return table.markdown();
    }

    /** One that can't be measured is no reason to lose the others. */
    private static void run(String name, Bench bench, Yard yard, FindingTable table) throws InterruptedException {
        try {
            table.add(bench.run(yard));
        } catch (InterruptedException e) {
            throw e;
        } catch (Bench.NotHere e) {
            table.note(name + ": " + e.getMessage());
        } catch (Exception e) {
            yard.console().step(name + " failed: " + e);
            table.note(name + ": " + e.getMessage());
        }
    }
}
