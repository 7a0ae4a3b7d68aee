/** The splits that put two closes on one basis: from the topic of actions to rows. */
@NullMarked
package bellwether.movers.action;

import org.jspecify.annotations.NullMarked;
