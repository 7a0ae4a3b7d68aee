package bellwether.launcher.bench;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A fault that struck a load, and what became of that load.
 *
 * @param commit of the sources, with a + if they were changed after it
 * @param load its number among those of the seed, from 1
 * @param bars that an undisturbed load stores
 * @param after so many of them were in their topic
 * @param difference of the whole load, which other faults struck, too
 * @param refusedSeconds from the fault until readers were answered again
 * @param ingests how many ingest runs the load took
 */
record FaultRun(
        LocalDate date,
        String commit,
        long seed,
        int load,
        String fault,
        long bars,
        long after,
        StoredFacts.Difference difference,
        double refusedSeconds,
        int ingests) {
    static final String HEAD = "date,commit,seed,load,fault,bars,after,lost,added,wrong,refused_seconds,ingest_runs";

    /** @throws IllegalArgumentException if the line is none of {@link #line} */
    static FaultRun parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != HEAD.split(",").length) {
            throw new IllegalArgumentException("not a run of a fault: " + line);
        }
        return new FaultRun(
                LocalDate.parse(cells[0]),
                cells[1],
                Long.parseLong(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                Long.parseLong(cells[5]),
                Long.parseLong(cells[6]),
                new StoredFacts.Difference(
                        Long.parseLong(cells[7]), Long.parseLong(cells[8]), Long.parseLong(cells[9])),
                Double.parseDouble(cells[10]),
                Integer.parseInt(cells[11]));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%s,%d,%d,%d,%d,%d,%.2f,%d",
                date,
                commit,
                seed,
                load,
                fault,
                bars,
                after,
                difference.lost(),
                difference.added(),
                difference.wrong(),
                refusedSeconds,
                ingests);
    }
}
