/** Tries what is read from outside with inputs that are bred for the code's coverage. */
@NullMarked
package bellwether.fuzzing;

import org.jspecify.annotations.NullMarked;
