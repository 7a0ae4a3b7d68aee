/** Server-sent events for what changes. */
@NullMarked
package bellwether.quote.stream;

import org.jspecify.annotations.NullMarked;
