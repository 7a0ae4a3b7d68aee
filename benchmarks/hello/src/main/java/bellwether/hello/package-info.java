/** The least that a service with quote-service's extensions can be. */
@NullMarked
package bellwether.hello;

import org.jspecify.annotations.NullMarked;
