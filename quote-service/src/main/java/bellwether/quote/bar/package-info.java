/** Daily and hourly bars: from their topics into tables, and out of them on one split basis. */
@NullMarked
package bellwether.quote.bar;

import org.jspecify.annotations.NullMarked;
