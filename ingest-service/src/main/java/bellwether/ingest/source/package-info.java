/** Where bars come from: what every market source gives, and what its answers can be. */
@NullMarked
package bellwether.ingest.source;

import org.jspecify.annotations.NullMarked;
