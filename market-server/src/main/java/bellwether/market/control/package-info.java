/** What tests and demonstrations do to a running market server: faults, its today, and what was asked of it. */
@NullMarked
package bellwether.market.control;

import org.jspecify.annotations.NullMarked;
