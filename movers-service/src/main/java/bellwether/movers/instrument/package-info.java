/** What is tracked: from the topic of instruments to rows. */
@NullMarked
package bellwether.movers.instrument;

import org.jspecify.annotations.NullMarked;
