/** What a run does, as spans for a collector. */
@NullMarked
package bellwether.ingest.trace;

import org.jspecify.annotations.NullMarked;
