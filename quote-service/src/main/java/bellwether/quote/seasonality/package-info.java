/** What an instrument does on average at an hour or on a weekday, month by month. */
@NullMarked
package bellwether.quote.seasonality;

import org.jspecify.annotations.NullMarked;
