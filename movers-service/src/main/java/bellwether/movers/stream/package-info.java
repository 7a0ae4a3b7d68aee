/** Tells listeners that the newest ranking changed. */
@NullMarked
package bellwether.movers.stream;

import org.jspecify.annotations.NullMarked;
