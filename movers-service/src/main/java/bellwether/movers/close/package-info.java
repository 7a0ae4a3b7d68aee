/** Every session's closes: from the topic of daily bars to rows. */
@NullMarked
package bellwether.movers.close;

import org.jspecify.annotations.NullMarked;
