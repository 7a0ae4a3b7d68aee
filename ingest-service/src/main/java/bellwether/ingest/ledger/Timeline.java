package bellwether.ingest.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The bars of one symbol that a topic holds: revision and fingerprint of each, side by side in arrays, and the values
 * of the latest. A slot is a number that grows with time: an epoch day, or an epoch minute.
 */
public final class Timeline {
    static final Timeline EMPTY = new Timeline();
    /** About a month and a half of sessions: more than a glance shows. */
    private static final int LATEST = 32;

    private long[] slots = new long[16];
    private int[] revisions = new int[16];
    private long[] fingerprints = new long[16];
    private int size;
    private final TreeMap<Long, byte[]> latest = new TreeMap<>();

    Timeline() {}

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** Only if there are bars. */
    public long firstSlot() {
        return slots[0];
    }

    /** Only if there are bars. */
    public long lastSlot() {
        return slots[size - 1];
    }

    /** Where the slot stands; empty if there is no bar. */
    public OptionalInt find(long slot) {
        int at = Arrays.binarySearch(slots, 0, size, slot);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    public int revision(int at) {
        return revisions[at];
    }

    public long fingerprint(int at) {
        return fingerprints[at];
    }

    /** The values of the latest slots, as bytes. */
    NavigableMap<Long, byte[]> latest() {
        return Collections.unmodifiableNavigableMap(latest);
    }

    /** Takes a record of the topic, in the topic's order: an older revision that comes late changes nothing. */
    void put(long slot, int revision, long fingerprint, byte[] value) {
        int at = size > 0 && slot > slots[size - 1] ? -size - 1 : Arrays.binarySearch(slots, 0, size, slot);
        if (at < 0) {
            at = -at - 1;
            insert(at);
        } else if (revision < revisions[at]) {
            return;
        }
        slots[at] = slot;
        revisions[at] = revision;
        fingerprints[at] = fingerprint;
        latest.put(slot, value);
        if (latest.size() > LATEST) {
            latest.pollFirstEntry();
        }
    }

    private void insert(int at) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            revisions = Arrays.copyOf(revisions, size * 2);
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        System.arraycopy(slots, at, slots, at + 1, size - at);
        System.arraycopy(revisions, at, revisions, at + 1, size - at);
        System.arraycopy(fingerprints, at, fingerprints, at + 1, size - at);
        size++;
    }
}
