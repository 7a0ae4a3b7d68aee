/** The command line: starts the whole of Bellwether on one machine, looks after it, and stops it. */
@NullMarked
package bellwether.launcher;

import org.jspecify.annotations.NullMarked;
