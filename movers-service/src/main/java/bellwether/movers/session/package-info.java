/** The sessions that can be ranked. */
@NullMarked
package bellwether.movers.session;

import org.jspecify.annotations.NullMarked;
