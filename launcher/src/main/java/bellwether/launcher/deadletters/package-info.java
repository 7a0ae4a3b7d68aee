/** Dead letters: reading them, and sending back what was mended. */
@NullMarked
package bellwether.launcher.deadletters;

import org.jspecify.annotations.NullMarked;
