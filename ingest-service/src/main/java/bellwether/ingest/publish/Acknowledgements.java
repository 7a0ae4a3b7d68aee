package bellwether.ingest.publish;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Counts the records under way, and keeps the first failure. */
final class Acknowledgements {
    private long underWay;
    private @Nullable Exception failure;

    synchronized void expectOne() {
        underWay++;
    }

    synchronized void arrived(@Nullable Exception problem) {
        underWay--;
        if (failure == null) {
            failure = problem;
        }
        if (underWay == 0) {
            notifyAll();
        }
    }

    /** @throws KafkaException if a record could not be stored */
    synchronized void await() {
        try {
            while (underWay > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        if (failure != null) {
            throw new KafkaException("a record could not be stored: " + failure.getMessage(), failure);
        }
    }
}
