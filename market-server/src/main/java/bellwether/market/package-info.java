/** The shape of a market, whatever its figures come from: what the Yahoo-compatible server answers from. */
@NullMarked
package bellwether.market;

import org.jspecify.annotations.NullMarked;
