package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A small disk for each store of a stack. */
final class Disks implements AutoCloseable {
    /** Where in the state folder each store keeps what it may not lose. */
    private static final Map<String, String> STORES =
            new TreeMap<>(Map.of("kafka", "kafka/data", "postgres", "postgres"));

    /** All prices of a load, several times over, with the log of Postgres. */
    private static final long MEGABYTES = 4096;

    private final Map<String, SmallDisk> disks = new HashMap<>();

    private Disks() {}

    static Disks none() {
        return new Disks();
    }

    /**
     * @param images a folder for the files in which the disks are kept
     * @throws Bench.NotHere if none can be mounted here
     */
    static Disks mount(Path state, Path images) throws IOException, InterruptedException, Bench.NotHere {
        Disks mounted = new Disks();
        try {
            for (Map.Entry<String, String> store : STORES.entrySet()) {
                Path folder = Files.createDirectories(state.resolve(store.getValue()));
                Path image = images.resolve(store.getKey() + ".img");
                mounted.disks.put(store.getKey(), SmallDisk.mount(folder, image, MEGABYTES));
            }
            return mounted;
        } catch (IOException | InterruptedException | Bench.NotHere e) {
            mounted.close();
            throw e;
        }
    }

    /** The stores that can have a disk of their own. */
    static Iterable<String> stores() {
        return STORES.keySet();
    }

    boolean areThere() {
        return !disks.isEmpty();
    }

    SmallDisk of(String store) {
        return Objects.requireNonNull(disks.get(store));
    }

    @Override
    public void close() {
        disks.values().forEach(SmallDisk::close);
    }
}
