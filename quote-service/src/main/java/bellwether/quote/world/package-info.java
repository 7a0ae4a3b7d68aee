/** How the world's indices stand: one on each of the markets of the globe. */
@NullMarked
package bellwether.quote.world;

import org.jspecify.annotations.NullMarked;
