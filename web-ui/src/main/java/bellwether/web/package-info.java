/** Serves the pages, and passes the API on to the services behind them. Holds no business logic and no data. */
@NullMarked
package bellwether.web;

import org.jspecify.annotations.NullMarked;
