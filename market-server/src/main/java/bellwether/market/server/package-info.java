/** The server process: its settings, its routes, and how answers go out. */
@NullMarked
package bellwether.market.server;

import org.jspecify.annotations.NullMarked;
