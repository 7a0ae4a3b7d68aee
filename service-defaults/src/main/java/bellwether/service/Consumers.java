package bellwether.service;

import java.util.Optional;
import java.util.Set;

/** How far each channel of this process has read the partitions that it holds. */
interface Consumers {
    /**
     * @param committed the sum of the offsets that are stored
     * @param lag the records behind them
     */
    record Reading(long committed, long lag) {}

    Set<String> channels();

    /** Empty if the broker does not say: it is away, which is not the consumer's fault. */
    Optional<Reading> reading(String channel);
}
