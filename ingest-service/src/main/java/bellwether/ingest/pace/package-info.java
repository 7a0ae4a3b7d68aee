/** How fast a source may be asked, and when to leave it alone. */
@NullMarked
package bellwether.ingest.pace;

import org.jspecify.annotations.NullMarked;
