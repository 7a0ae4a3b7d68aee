/** Programs as children: started, watched, started again, stopped, and found again after a crash. */
@NullMarked
package bellwether.launcher.process;

import org.jspecify.annotations.NullMarked;
