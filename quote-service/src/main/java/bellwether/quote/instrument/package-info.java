/** What is known of the instruments, and their ids. */
@NullMarked
package bellwether.quote.instrument;

import org.jspecify.annotations.NullMarked;
