/** Yahoo Finance's HTTP interface over a {@link bellwether.market.Market}: chart, spark, search, quote and crumb. */
@NullMarked
package bellwether.market.yahoo;

import org.jspecify.annotations.NullMarked;
