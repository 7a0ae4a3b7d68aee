/** Splits and dividends. */
@NullMarked
package bellwether.quote.action;

import org.jspecify.annotations.NullMarked;
