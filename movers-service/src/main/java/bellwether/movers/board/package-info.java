/** The movers as the API serves them. */
@NullMarked
package bellwether.movers.board;

import org.jspecify.annotations.NullMarked;
