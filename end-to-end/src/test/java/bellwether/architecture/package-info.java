/** The rules that hold between the modules. */
@NullMarked
package bellwether.architecture;

import org.jspecify.annotations.NullMarked;
