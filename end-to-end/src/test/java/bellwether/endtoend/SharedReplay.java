package bellwether.endtoend;

import java.nio.file.Path;

/** One running replay of the small market for all test classes that only look at it. */
final class SharedReplay extends SharedStack<SharedReplay.Running> {
    private static final int SYMBOLS = 60;
    private static final int SESSIONS = 300;
    private static final int WITH_HOURS = 2;

    /**
     * What a test may ask for.
     *
     * @param hours the file of hourly prices of the first symbols
     */
    record Running(Bellwether stack, PriceTable prices, Path hours) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    SharedReplay() {
        super(Running.class);
    }

    @Override
    Running start(Path folder) {
        Path file = SmallMarket.write(folder, SYMBOLS, SESSIONS);
        Path hours = SmallMarket.writeHours(folder, WITH_HOURS, SESSIONS);
        Path events = SmallMarket.writeEvents(folder);
        Bellwether stack = Bellwether.up(
                folder.resolve("state"),
                "--source",
                "replay",
                "--data",
                file.toString(),
                "--data",
                hours.toString(),
                "--events",
                events.toString());
        return new Running(stack, PriceTable.read(file), hours);
    }
}
