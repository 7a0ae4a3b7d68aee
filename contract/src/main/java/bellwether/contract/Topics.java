package bellwether.contract;

import java.util.List;

/** The public topics, by the names that other systems rely on. */
public final class Topics {
    public static final String INSTRUMENTS = "bellwether.instruments.v1";
    public static final String BARS_DAILY = "bellwether.bars.daily.v1";
    public static final String BARS_HOURLY = "bellwether.bars.hourly.v1";
    public static final String ACTIONS = "bellwether.actions.v1";
    public static final String TICKS = "bellwether.ticks.v1";
    public static final String MOVERS = "bellwether.movers.v1";
    public static final String RUNS = "bellwether.runs.v1";
    public static final String DEAD_LETTERS = "bellwether.dead-letters.v1";

    /** Partitions of the topics that are keyed by symbol: enough for twelve consumers of a group. */
    public static final int SYMBOL_PARTITIONS = 12;

    /** A refused record may be larger than what the broker otherwise takes: it goes there with headers of its own. */
    public static final int LARGEST_DEAD_LETTER = 16 * 1024 * 1024;

    private static final int DAY_MILLIS = 24 * 60 * 60 * 1000;

    /** A closed segment is what can be deleted: without this, a day's ticks would stay for a week. */
    private static final int SEGMENT_MILLIS = 60 * 60 * 1000;

    /** Every topic as it is to be created. */
    public static final List<Topic> ALL = List.of(
            Topic.compacted(INSTRUMENTS, SYMBOL_PARTITIONS),
            Topic.compacted(BARS_DAILY, SYMBOL_PARTITIONS),
            Topic.compacted(BARS_HOURLY, SYMBOL_PARTITIONS),
            Topic.compacted(ACTIONS, SYMBOL_PARTITIONS),
            Topic.retained(TICKS, SYMBOL_PARTITIONS, DAY_MILLIS).with("segment.ms", SEGMENT_MILLIS),
            Topic.compacted(MOVERS, 1),
            Topic.retained(RUNS, 1, 90L * DAY_MILLIS),
            Topic.retained(DEAD_LETTERS, 1, 30L * DAY_MILLIS).with("max.message.bytes", LARGEST_DEAD_LETTER));

    private Topics() {}
}
