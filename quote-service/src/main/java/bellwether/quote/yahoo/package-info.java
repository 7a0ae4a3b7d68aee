/** Yahoo's own paths and shapes, answered from what is stored, so that a Yahoo client can be pointed here. */
@NullMarked
package bellwether.quote.yahoo;

import org.jspecify.annotations.NullMarked;
