/** Ranks every session's percent changes in Postgres and serves and publishes the movers. */
@NullMarked
package bellwether.movers;

import org.jspecify.annotations.NullMarked;
