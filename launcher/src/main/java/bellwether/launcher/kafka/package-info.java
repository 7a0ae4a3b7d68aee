/** A Kafka broker of our own, its topics, and how far the services have read. */
@NullMarked
package bellwether.launcher.kafka;

import org.jspecify.annotations.NullMarked;
