package bellwether.quote.bar;

import bellwether.contract.Bar;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.service.Intake;
import bellwether.service.Received;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class BarConsumer {
    private static final DailyBarCodec DAILY = new DailyBarCodec();
    private static final HourlyBarCodec HOURLY = new HourlyBarCodec();

    private final Intake intake;
    private final DailyBars dailyBars;
    private final HourlyBars hourlyBars;
    private final Event<LatestBarsChanged> changes;
    private final Counter dailyWritten;
    private final Counter hourlyWritten;

    BarConsumer(
            Intake intake,
            DailyBars dailyBars,
            HourlyBars hourlyBars,
            Event<LatestBarsChanged> changes,
            MeterRegistry meters) {
        this.intake = intake;
        this.dailyBars = dailyBars;
        this.hourlyBars = hourlyBars;
        this.changes = changes;
        this.dailyWritten = meters.counter("bellwether.bars.upserted", "interval", "day");
        this.hourlyWritten = meters.counter("bellwether.bars.upserted", "interval", "hour");
    }

    @Incoming(Topics.BARS_DAILY)
    @Blocking
    void consumeDaily(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, DAILY, Bar::key, this::storeDaily);
    }

    @Incoming(Topics.BARS_HOURLY)
    @Blocking
    void consumeHourly(ConsumerRecords<String, byte[]> records) {
        intake.deliver(records, HOURLY, Bar::key, this::storeHourly);
    }

    private void storeDaily(List<Received<DailyBar>> received) throws SQLException {
        BarBatch<DailyBar> batch = BarBatch.of(received);
        int written = dailyBars.store(batch);
        dailyWritten.increment(written);
        LatestBarsChanged change = LatestBarsChanged.among(batch.bars());
        if (written > 0 && !change.symbols().isEmpty()) {
            changes.fire(change);
        }
    }

    private void storeHourly(List<Received<HourlyBar>> received) throws SQLException {
        hourlyWritten.increment(hourlyBars.store(BarBatch.of(received)));
    }
}
