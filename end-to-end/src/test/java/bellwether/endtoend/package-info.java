/** The whole system as its users see it: started by its command, asked over HTTP, Kafka and the browser. */
@NullMarked
package bellwether.endtoend;

import org.jspecify.annotations.NullMarked;
