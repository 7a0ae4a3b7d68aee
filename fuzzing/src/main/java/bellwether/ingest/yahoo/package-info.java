/** Targets that stand beside what they try, for it is nobody else's. */
@NullMarked
package bellwether.ingest.yahoo;

import org.jspecify.annotations.NullMarked;
