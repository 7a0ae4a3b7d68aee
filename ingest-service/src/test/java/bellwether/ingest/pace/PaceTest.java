package bellwether.ingest.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Optional<Duration> NOT_SAID = Optional.empty();

    private final FakeTime time = new FakeTime();
    private final Backoff backoff = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(5), () -> 0.0);
    private final CircuitBreaker breaker = new CircuitBreaker(backoff, time);

    @Test
    void requests_are_spaced_evenly() throws Exception {
        RateLimiter limiter = RateLimiter.of(2, time);
        for (int i = 0; i < 5; i++) {
            limiter.acquire();
        }
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_rate_of_zero_is_no_limit() throws Exception {
        RateLimiter limiter = RateLimiter.of(0, time);
        for (int i = 0; i < 1000; i++) {
            limiter.acquire();
        }
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void back_off_doubles_up_to_its_longest() {
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(16));
        assertThat(backoff.after(60)).isEqualTo(Duration.ofMinutes(5));
        assertThat(new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(5), () -> 1.0).after(1))
                .isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void one_refusal_makes_everyone_wait() throws Exception {
        breaker.failed(Trouble.RATE_LIMITED, time.now(), NOT_SAID);
        breaker.await();
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void what_the_source_asks_for_is_honoured_when_it_is_longer() throws Exception {
        breaker.failed(Trouble.RATE_LIMITED, time.now(), Optional.of(Duration.ofSeconds(90)));
        breaker.await();
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void requests_that_were_under_way_are_the_same_trouble() throws Exception {
        Instant sent = time.now();
        time.pause(Duration.ofSeconds(1));
        for (int i = 0; i < 50; i++) {
            breaker.failed(Trouble.RATE_LIMITED, sent, NOT_SAID);
        }
        assertThat(breaker.isGivenUp()).isFalse();
        assertThat(breaker.remaining()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_source_that_never_recovers_is_given_up() throws Exception {
        for (int i = 0; i < 20 && !breaker.isGivenUp(); i++) {
            breaker.failed(Trouble.RATE_LIMITED, time.now(), NOT_SAID);
            breaker.await();
        }
        assertThat(breaker.isGivenUp()).isTrue();
        assertThat(time.waited()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(20));
    }

    @Test
    void one_good_answer_ends_the_trouble() throws Exception {
        for (int i = 0; i < 100; i++) {
            breaker.failed(Trouble.RATE_LIMITED, time.now(), NOT_SAID);
            breaker.await();
            breaker.succeeded(time.now());
        }
        assertThat(breaker.isGivenUp()).isFalse();
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(400));
    }

    @Test
    void a_few_errors_of_single_requests_stop_nobody() throws Exception {
        for (int i = 0; i < 7; i++) {
            breaker.failed(Trouble.FAILING, time.now(), NOT_SAID);
        }
        assertThat(breaker.remaining()).isZero();
        breaker.failed(Trouble.FAILING, time.now(), NOT_SAID);
        assertThat(breaker.remaining()).isPositive();
    }

    @Test
    void retry_after_is_read_as_seconds_and_as_a_date() {
        Instant now = Instant.parse("2015-10-21T07:28:00Z");
        assertThat(RetryAfter.parse("120", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:28:30 GMT", now)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:00:00 GMT", now)).isEmpty();
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.parse("", now)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999999999", now)).contains(Duration.ofMinutes(30));
    }
}
