/** Growth in percent against one shared date, on adjusted closes. */
@NullMarked
package bellwether.quote.growth;

import org.jspecify.annotations.NullMarked;
