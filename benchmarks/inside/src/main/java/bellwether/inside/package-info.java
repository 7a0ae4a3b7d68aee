/** What is done to each bar inside one process, measured by JMH. */
@NullMarked
package bellwether.inside;

import org.jspecify.annotations.NullMarked;
