/** How many sessions the stored bars are behind. */
@NullMarked
package bellwether.quote.freshness;

import org.jspecify.annotations.NullMarked;
