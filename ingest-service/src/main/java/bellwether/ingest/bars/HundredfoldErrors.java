package bellwether.ingest.bars;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds prices that are about a hundred times, or a hundredth of, those around them: pence taken for pounds, on single
 * days or over a few weeks.
 *
 * <p>Consecutive closes that differ fifty times and more part the rows into levels. A row belongs to the level that most
 * of the {@link #AROUND} rows on each side of it have. What is off that level, and comes back to it, is an error: no price
 * does so. {@link HundredfoldRepair} puts it right where that is certain; else it is refused. At the series' edge nothing has
 * come back yet: up to {@link #HELD} rows are refused until later ones tell. A level that stays is left as it is: it may be
 * a split that the source forgot, and nobody knows which side is right.
 */
final class HundredfoldErrors {
    private static final int AROUND = 30;
    private static final int HELD = 5;
    /** Of so few rows the majority may be small. */
    private static final int FEW = 2 * HELD;

    private final List<Judged> rows;
    private final PriceLevels levels;
    private final HundredfoldRepair repair;
    private final List<Judged> judged = new ArrayList<>();

    private HundredfoldErrors(List<Judged> rows, PriceLevels levels, HundredfoldRepair repair) {
        this.rows = rows;
        this.levels = levels;
        this.repair = repair;
    }

    /**
     * @param rows oldest first
     * @param repair what may be put right
     */
    static List<Judged> judge(List<Judged> rows, HundredfoldRepair repair) {
        PriceLevels levels = levels(rows);
        return levels.isPlain() ? rows : new HundredfoldErrors(rows, levels, repair).judge();
    }

    /** Whether there is anything to judge. */
    static boolean areThere(Collection<Judged> rows) {
        return !levels(rows).isPlain();
    }

    private static PriceLevels levels(Collection<Judged> rows) {
        return PriceLevels.of(rows.stream().map(Judged::row).toList());
    }

    private List<Judged> judge() {
        for (int i = 0; i < rows.size(); i++) {
            judged.add(levels.isReckonable(i) ? judge(i) : rows.get(i));
        }
        return judged;
    }

    private Judged judge(int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(rows.size(), at + AROUND + 1);
        int usual = levels.most(from, to);
        int count = levels.count(usual, from, to);
        int total = levels.reckonable(from, to);
        boolean isSplitUp = count * 3 < total * 2 && total > FEW;
        Judged row = rows.get(at);
        if (isSplitUp || (levels.of(at) == usual && levels.isEven(at))) {
            return row;
        }
        int before = levels.last(usual, from, at);
        int after = levels.first(usual, at + 1, to);
        if (before >= 0 && after >= 0) {
            return repair.of(row, rows.get(before).row(), rows.get(after).row());
        }
        int edge = before >= 0 ? levels.reckonable(before + 1, rows.size()) : levels.reckonable(0, after);
        boolean stays = levels.of(at) != usual && edge > HELD;
        return stays ? row : row.refused(reason(before >= 0));
    }

    private static String reason(boolean last) {
        return "about a hundred times or a hundredth of the prices " + (last ? "before" : "after")
                + " it, and there are no " + (last ? "later" : "earlier") + " ones to tell which is right";
    }
}
