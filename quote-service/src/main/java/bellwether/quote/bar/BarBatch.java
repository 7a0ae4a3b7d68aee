package bellwether.quote.bar;

import bellwether.contract.Bar;
import bellwether.contract.Provenance;
import bellwether.service.Received;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A batch reduced to what has to be written: for each key the newest bar since its last tombstone.
 *
 * @param gone keys to delete first
 * @param bars one a key
 */
record BarBatch<B extends Bar>(Set<String> gone, Collection<B> bars) {

    static <B extends Bar> BarBatch<B> of(List<Received<B>> batch) {
        Map<String, B> newest = HashMap.newHashMap(batch.size());
        Set<String> gone = new LinkedHashSet<>();
        for (Received<B> received : batch) {
            switch (received) {
                case Received.Fact<B> fact ->
                    newest.merge(fact.key(), fact.value(), (one, other) -> isNewer(other, one) ? other : one);
                case Received.Tombstone<B> tombstone -> {
                    newest.remove(tombstone.key());
                    gone.add(tombstone.key());
                }
            }
        }
        return new BarBatch<>(gone, newest.values());
    }

    private static boolean isNewer(Bar bar, Bar than) {
        Provenance one = bar.provenance();
        Provenance other = than.provenance();
        return one.revision() != other.revision()
                ? one.revision() > other.revision()
                : one.fetchedAt().isAfter(other.fetchedAt());
    }
}
