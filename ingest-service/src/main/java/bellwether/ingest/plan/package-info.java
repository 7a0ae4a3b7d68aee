/** What is due for each symbol. */
@NullMarked
package bellwether.ingest.plan;

import org.jspecify.annotations.NullMarked;
