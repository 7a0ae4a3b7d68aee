/** Yahoo's streamer: a WebSocket that tells prices as they are made. */
@NullMarked
package bellwether.market.streamer;

import org.jspecify.annotations.NullMarked;
