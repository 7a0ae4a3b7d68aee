/** Records on their way into the topics. */
@NullMarked
package bellwether.ingest.publish;

import org.jspecify.annotations.NullMarked;
