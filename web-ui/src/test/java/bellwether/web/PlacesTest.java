package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private Vertx vertx;
    private Context context;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        context = vertx.getOrCreateContext();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void who_came_first_goes_in_first() {
        Places places = new Places(1, 2, LONG, LONG);
        List<String> inside = new ArrayList<>();

        places.take(context).onSuccess(place -> inside.add("first"));
        places.take(context).onSuccess(place -> inside.add("second"));
        places.take(context).onSuccess(place -> inside.add("third"));

        assertThat(inside).containsExactly("first");
        places.leave();
        assertThat(inside).containsExactly("first", "second");
        places.leave();
        assertThat(inside).containsExactly("first", "second", "third");
    }

    @Test
    void who_came_last_goes_in_first_when_the_first_has_waited_for_long() throws InterruptedException {
        Places places = new Places(1, 3, LONG, SHORT);
        List<String> inside = new ArrayList<>();

        places.take(context);
        places.take(context).onSuccess(place -> inside.add("waits for long"));
        Thread.sleep(SHORT.plusMillis(1));
        places.take(context).onSuccess(place -> inside.add("last but one"));
        places.take(context).onSuccess(place -> inside.add("last"));

        places.leave();
        places.leave();
        places.leave();
        assertThat(inside).containsExactly("last", "last but one", "waits for long");
    }

    @Test
    void no_more_wait_than_may() {
        Places places = new Places(1, 1, LONG, LONG);
        places.take(context);
        Future<Void> waits = places.take(context);

        assertThat(places.take(context).cause()).isInstanceOf(Places.Taken.class);
        assertThat(waits.isComplete()).isFalse();
    }

    @Test
    void who_has_waited_long_enough_is_told_so_and_keeps_no_place() {
        Places places = new Places(1, 1, SHORT, LONG);
        places.take(context);

        assertThatThrownBy(() -> awaited(places.take(context)))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Places.Taken.class);
        Future<Void> next = places.take(context);
        places.leave();
        awaited(next);
        places.leave();
        assertThat(places.take(context).succeeded()).isTrue();
    }

    @Test
    void no_place_is_lost_when_the_waiting_ends_as_another_leaves() {
        Places places = new Places(2, 500, Duration.ofMillis(1), LONG);
        CountDownLatch left = new CountDownLatch(2_000);
        for (int i = 0; i < 2_000; i++) {
            places.take(context)
                    .onSuccess(place -> vertx.setTimer(1, later -> {
                        places.leave();
                        left.countDown();
                    }))
                    .onFailure(taken -> left.countDown());
        }
        assertThatCode(left::await).doesNotThrowAnyException();

        assertThat(places.take(context).succeeded()).isTrue();
        assertThat(places.take(context).succeeded()).isTrue();
        assertThat(places.take(context).succeeded()).isFalse();
    }

    private static void awaited(Future<Void> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
