package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(10, 5, nanos::get);

    @Test
    void who_was_quiet_may_ask_so_often_at_once_and_no_more() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(100));
        assertThat(limit.take("b")).isZero();
    }

    @Test
    void who_waits_as_told_may_ask_again() {
        for (int i = 0; i < 5; i++) {
            limit.take("a");
        }
        nanos.addAndGet(limit.take("a").toNanos());

        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void a_refused_request_is_not_counted() {
        for (int i = 0; i < 1_000; i++) {
            limit.take("a");
        }
        assertThat(limit.take("a")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void the_quiet_are_forgotten_and_a_crowd_is_counted_as_one() {
        for (int i = 0; i < 100_000; i++) {
            limit.take("client " + i);
        }
        assertThat(limit.size()).isEqualTo(20_001);
        assertThat(limit.take("one more")).isPositive();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        limit.forgetTheQuiet();

        assertThat(limit.size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void a_client_is_an_address_or_a_network_that_one_owner_has(String address, String client) {
        assertThat(RateLimit.client(SocketAddress.inetSocketAddress(80, address)))
                .isEqualTo(client);
    }
}
