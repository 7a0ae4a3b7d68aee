package bellwether.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.MarketHours;
import bellwether.contract.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TickMakerTest {
    private static final Instant TIME = Instant.ofEpochMilli(Message.TIME);
    private static final Instant NOW = TIME.plusMillis(40);

    private final TickMaker maker = new TickMaker();

    @Test
    void what_a_message_leaves_out_is_as_it_was_told_before_but_for_the_change() throws BadFrame {
        Tick first = made(Message.of("AAPL", 101)
                .with(out -> out.writeString(4, "USD"))
                .with(out -> out.writeFloat(8, 1))
                .with(out -> out.writeSInt64(9, 500))
                .with(out -> out.writeFloat(12, 1))
                .with(out -> out.writeFloat(16, 100)));
        assertThat(first)
                .isEqualTo(new Tick("AAPL", 101, TIME, MarketHours.REGULAR, 1f, 1f, 100f, 500L, "USD", "yahoo", NOW));
        Tick second = made(Message.of("AAPL", 102).with(out -> out.writeSInt64(3, Message.TIME + 1)));
        assertThat(second)
                .isEqualTo(new Tick(
                        "AAPL",
                        102,
                        TIME.plusMillis(1),
                        MarketHours.REGULAR,
                        null,
                        null,
                        100f,
                        500L,
                        "USD",
                        "yahoo",
                        NOW));
    }

    @Test
    void a_price_at_the_close_before_has_a_change_of_zero_though_no_zero_is_written() throws BadFrame {
        Tick tick = made(Message.of("AAPL", 100).with(out -> out.writeFloat(16, 100)));
        assertThat(tick.change()).isZero();
        assertThat(tick.changePercent()).isZero();
    }

    @Test
    void nothing_is_known_of_what_was_never_told() throws BadFrame {
        Tick tick = made(Message.of("AAPL", 100));
        assertThat(tick.previousClose()).isNull();
        assertThat(tick.change()).isNull();
        assertThat(tick.dayVolume()).isNull();
        assertThat(tick.currency()).isNull();
    }

    @Test
    void what_is_older_or_the_same_is_no_news() throws BadFrame {
        made(Message.of("AAPL", 100));
        assertThat(make(Message.of("AAPL", 100))).isEmpty();
        assertThat(make(Message.of("AAPL", 99).with(out -> out.writeSInt64(3, Message.TIME - 1))))
                .isEmpty();
        assertThat(make(Message.of("MSFT", 99).with(out -> out.writeSInt64(3, Message.TIME - 1))))
                .isPresent();
    }

    @Test
    void impossible_figures_are_refused() {
        for (Message message : List.of(
                new Message().with(out -> out.writeString(1, "A")),
                Message.of("A", 0),
                Message.of("A", -1),
                Message.of("A", Float.NaN),
                Message.of("A", Float.POSITIVE_INFINITY),
                Message.of("A", 1).with(out -> out.writeFloat(12, Float.NaN)),
                Message.of("A", 1).with(out -> out.writeSInt64(9, -5)),
                Message.of("A", 1).with(out -> out.writeSInt64(3, 0)),
                Message.of("A", 1).with(out -> out.writeSInt64(3, Long.MAX_VALUE)))) {
            assertThatThrownBy(() -> make(message)).isInstanceOf(BadFrame.class);
        }
    }

    private Tick made(Message message) throws BadFrame {
        return make(message).orElseThrow();
    }

    private Optional<Tick> make(Message message) throws BadFrame {
        return maker.make(PricingData.read(message.bytes()), "yahoo", NOW);
    }
}
