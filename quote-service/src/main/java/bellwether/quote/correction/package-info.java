/** What was corrected: the database notes it where a bar is replaced, here it is read. */
@NullMarked
package bellwether.quote.correction;

import org.jspecify.annotations.NullMarked;
