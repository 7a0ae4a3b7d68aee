/** From a source's rows to bars, actions and instruments: merged, checked, and final or not. */
@NullMarked
package bellwether.ingest.bars;

import org.jspecify.annotations.NullMarked;
