package bellwether.ingest.run;

import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.LedgerReader;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.Shipment;
import bellwether.ingest.source.Origin;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Withdraws instruments by name. Only somebody who says so can: a run over fewer symbols than the last one may be a run
 * over a few, and a list that was cut off must not empty the dashboard.
 */
final class Removal {
    private final LedgerReader ledgerReader;
    private final Publisher publisher;
    private final Clock clock;

    Removal(LedgerReader ledgerReader, Publisher publisher, Clock clock) {
        this.ledgerReader = ledgerReader;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @return the exit code: {@link ExitCode#SOME_FAILED} if one of them was not there to be withdrawn
     * @throws KafkaException if Kafka can't be reached or doesn't store what is sent
     */
    int execute(List<String> symbols, PrintStream out) throws InterruptedException {
        Ledger ledger = ledgerReader.read();
        Instant now = clock.instant();
        int exitCode = ExitCode.DONE;
        for (String symbol : symbols) {
            if (ledger.instrument(symbol).isEmpty()) {
                out.println("Not tracked: " + symbol);
                exitCode = ExitCode.SOME_FAILED;
                continue;
            }
            Shipment shipment = publisher.shipment(symbol, new Origin("removal", now, now));
            shipment.removal();
            shipment.await();
            out.println("Removed: " + symbol + "; its bars stay");
        }
        return exitCode;
    }
}
