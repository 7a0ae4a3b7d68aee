package bellwether.hello;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class GreetingConsumer {
    private long greetings;

    @Incoming("runs")
    void consume(byte[] value) {
        greetings++;
    }
}
