package bellwether.ingest.bars;

import bellwether.contract.Action;
import bellwether.contract.Bar;
import bellwether.contract.Instrument;
import bellwether.ingest.source.Origin;
import java.util.List;

/**
 * What one answer is good for.
 *
 * @param bars oldest first, all with revision 1: what is published already is not known here
 * @param actions splits and dividends in the answer's window
 * @param hasDoubts whether rows had to be judged by those around them: an answer that begins in the middle of the history
 *     may lack the ones that tell
 */
public record Harvest<B extends Bar>(
        Instrument instrument,
        List<B> bars,
        List<Action> actions,
        List<RefusedRow> refused,
        boolean hasDoubts,
        Origin origin) {
    public Harvest {
        bars = List.copyOf(bars);
        actions = List.copyOf(actions);
        refused = List.copyOf(refused);
    }
}
