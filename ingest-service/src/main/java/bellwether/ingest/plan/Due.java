package bellwether.ingest.plan;

import java.time.LocalDate;

/** What is to be fetched of a symbol's daily bars. */
public sealed interface Due {
    /** Nothing, or nothing new, is stored; or what is stored was rewritten. */
    record Whole(LocalDate from) implements Due {}

    /** New sessions, or a live one to complete. */
    record Since(LocalDate from) implements Due {}

    record Nothing() implements Due {}
}
