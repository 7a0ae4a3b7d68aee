/** What the answers of the market server have in common. */
@NullMarked
package bellwether.market.http;

import org.jspecify.annotations.NullMarked;
