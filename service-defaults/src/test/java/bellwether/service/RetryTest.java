package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final Retry retry = new Retry();

    @Test
    void work_that_fails_for_the_database_is_done_in_the_end() {
        AtomicInteger attempts = new AtomicInteger();
        String done = retry.untilDone("testing", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("away", "08006"));
            }
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_defect_is_not_repeated() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> retry.untilDone("testing", () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_stopping_service_gives_up_the_work() {
        retry.stop(new ShutdownEvent());
        assertThatThrownBy(() -> retry.untilDone("testing", () -> {
                    throw new SQLException("away", "08006");
                }))
                .isInstanceOf(Retry.Stopped.class);
    }
}
