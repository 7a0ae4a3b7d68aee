package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What Kafka's own client throws when it is made, as a run that starts meets it. */
class StartFailureTest {
    @Test
    void a_name_that_can_not_be_looked_up_now_may_be_later() {
        assertThat(exitCode(Map.of("bootstrap.servers", "broker.invalid:9092"))).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void settings_that_can_not_be_read_stay_so() {
        assertThat(exitCode(Map.of("bootstrap.servers", "broker"))).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(exitCode(Map.of("bootstrap.servers", "localhost:9092", "acks", "some")))
                .isEqualTo(ExitCode.BAD_USAGE);
    }

    private static int exitCode(Map<String, Object> settings) {
        Throwable failure = catchThrowable(() -> {
            try (var producer = new KafkaProducer<>(
                    new HashMap<>(settings), new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.flush();
            }
        });
        assertThat(failure).isNotNull();
        return StartFailure.exitCode(new RuntimeException("Failed to start application", failure));
    }
}
