/** Live prices: follows the source's streamer, and publishes what it tells as ticks. */
@NullMarked
package bellwether.ingest.stream;

import org.jspecify.annotations.NullMarked;
