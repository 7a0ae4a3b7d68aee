/** A Postgres of our own, that keeps its data. */
@NullMarked
package bellwether.launcher.postgres;

import org.jspecify.annotations.NullMarked;
