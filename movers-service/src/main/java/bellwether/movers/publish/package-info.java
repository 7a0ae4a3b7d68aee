/** The newest rankings, published when they change. */
@NullMarked
package bellwether.movers.publish;

import org.jspecify.annotations.NullMarked;
