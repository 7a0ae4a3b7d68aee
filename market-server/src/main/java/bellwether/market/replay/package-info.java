/** The market of given files: real prices of the past, with a today that can be moved. */
@NullMarked
package bellwether.market.replay;

import org.jspecify.annotations.NullMarked;
