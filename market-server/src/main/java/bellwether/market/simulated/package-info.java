/**
 * A market that is made up, but always the same: every figure is worked out from a constant seed, the symbol and the
 * date, on the exchanges' real calendars. Nothing is stored. docs/SIMULATED-MARKET.md tells what can be relied on.
 */
@NullMarked
package bellwether.market.simulated;

import org.jspecify.annotations.NullMarked;
