/** Facts that every part of the path agrees on: exchanges, their trading calendars, and the universe of listings. */
@NullMarked
package bellwether.reference;

import org.jspecify.annotations.NullMarked;
