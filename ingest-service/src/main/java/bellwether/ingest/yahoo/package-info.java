/** The market source that speaks Yahoo's chart and spark over HTTP. */
@NullMarked
package bellwether.ingest.yahoo;

import org.jspecify.annotations.NullMarked;
