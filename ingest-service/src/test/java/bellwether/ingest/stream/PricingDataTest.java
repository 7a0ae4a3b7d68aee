package bellwether.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.MarketHours;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingDataTest {
    @Test
    void what_we_need_is_read_and_the_rest_passed_over() throws BadFrame {
        PricingData data = PricingData.read(Message.of("AAPL", 164.32f)
                .with(out -> out.writeString(4, "USD"))
                .with(out -> out.writeString(5, "NMS"))
                .with(out -> out.writeEnum(6, 8))
                .with(out -> out.writeFloat(8, -2.5f))
                .with(out -> out.writeSInt64(9, 61_204_411))
                .with(out -> out.writeFloat(12, -4.21f))
                .with(out -> out.writeString(13, "Apple Inc."))
                .with(out -> out.writeFloat(16, 168.53f))
                .with(out -> out.writeSInt64(27, 2))
                .with(out -> out.writeDouble(33, 2.5e12))
                .bytes());
        assertThat(data)
                .isEqualTo(new PricingData(
                        "AAPL",
                        164.32f,
                        Message.TIME,
                        "USD",
                        MarketHours.REGULAR,
                        -2.5f,
                        61_204_411L,
                        -4.21f,
                        168.53f,
                        false));
    }

    @ParameterizedTest
    @CsvSource({"0,PRE", "1,REGULAR", "2,POST", "3,OVERNIGHT", "4,OVERNIGHT"})
    void each_part_of_the_trading_day_is_known(int sent, MarketHours session) throws BadFrame {
        assertThat(PricingData.read(Message.of("A", 1)
                                .with(out -> out.writeEnum(7, sent))
                                .bytes())
                        .session())
                .isEqualTo(session);
    }

    @Test
    void a_message_without_market_hours_is_of_the_time_before_the_session() throws BadFrame {
        byte[] message = new Message().with(out -> out.writeString(1, "A")).bytes();
        assertThat(PricingData.read(message).session()).isEqualTo(MarketHours.PRE);
    }

    @Test
    void a_heartbeat_needs_no_symbol() throws BadFrame {
        assertThat(PricingData.read(
                                new Message().with(out -> out.writeEnum(6, 7)).bytes())
                        .heartbeat())
                .isTrue();
    }

    @Test
    void a_field_of_another_type_is_one_that_we_do_not_know() throws BadFrame {
        assertThat(PricingData.read(Message.of("A", 1)
                                .with(out -> out.writeString(8, "much"))
                                .bytes())
                        .changePercent())
                .isNull();
    }

    @Test
    void impossible_messages_are_refused_with_a_reason() {
        for (Message message : new Message[] {
            new Message(),
            Message.of("", 1),
            Message.of("A|B", 1),
            Message.of("A".repeat(41), 1),
            Message.of("A", 1).with(out -> out.writeEnum(7, 9))
        }) {
            assertThatThrownBy(() -> PricingData.read(message.bytes()))
                    .isInstanceOf(BadFrame.class)
                    .hasMessageMatching(".+");
        }
    }

    @Test
    void ten_thousand_mutants_are_read_or_refused() {
        Random random = new Random(20261122);
        byte[] good = Message.of("AAPL", 164.32f)
                .with(out -> out.writeString(4, "USD"))
                .with(out -> out.writeSInt64(9, 61_204_411))
                .bytes();
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] mutant = Arrays.copyOf(good, random.nextInt(good.length + 4));
            for (int times = random.nextInt(4); times > 0 && mutant.length > 0; times--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(mutant) ? 1 : 0;
        }
        assertThat(refused).isBetween(1_000, 9_999);
    }

    @Test
    void a_frame_of_either_version_holds_a_message() throws BadFrame {
        byte[] message = Message.of("AAPL", 1).bytes();
        assertThat(Frame.message(Base64.getEncoder().encodeToString(message))).hasValue(message);
        assertThat(Frame.message(Message.of("AAPL", 1).frame())).hasValue(message);
        assertThat(Frame.message("{\"more\":{\"a\":[1]},\"type\":\"status\",\"message\":\"all is well\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Will be right back</html>",
                "{",
                "{\"type\":\"pricing\"}",
                "{\"type\":\"pricing\",\"message\":\"***\"}",
                "not base64"
            })
    void a_frame_without_a_message_is_refused_with_a_reason(String frame) {
        assertThatThrownBy(() -> Frame.message(frame))
                .isInstanceOf(BadFrame.class)
                .hasMessageMatching(".+");
    }

    private static boolean isRefused(byte[] message) {
        try {
            PricingData.read(message);
            return false;
        } catch (BadFrame e) {
            return true;
        }
    }
}
