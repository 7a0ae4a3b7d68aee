/** Whether an instrument's exchange is open. */
@NullMarked
package bellwether.quote.session;

import org.jspecify.annotations.NullMarked;
