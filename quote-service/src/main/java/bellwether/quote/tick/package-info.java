/** Live prices: the latest of each symbol, in memory alone. */
@NullMarked
package bellwether.quote.tick;

import org.jspecify.annotations.NullMarked;
