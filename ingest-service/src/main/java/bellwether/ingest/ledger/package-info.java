/** What the topics already hold, read from the topics themselves. */
@NullMarked
package bellwether.ingest.ledger;

import org.jspecify.annotations.NullMarked;
