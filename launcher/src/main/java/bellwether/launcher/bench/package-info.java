/** Measurements of a whole Bellwether, each against what the machine itself can do. */
@NullMarked
package bellwether.launcher.bench;

import org.jspecify.annotations.NullMarked;
