/** The SQL that measures and orders one session's percent changes. */
@NullMarked
package bellwether.movers.standing;

import org.jspecify.annotations.NullMarked;
