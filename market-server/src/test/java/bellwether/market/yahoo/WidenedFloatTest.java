package bellwether.market.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WidenedFloatTest {
    private static final int SAMPLES = 1_000_000;

    private final WidenedFloat text = new WidenedFloat();
    private final byte[] buffer = new byte[64];

    @Test
    void prices_are_written_as_the_widened_double() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SAMPLES; i++) {
            assertSame(random.nextInt(1, 100_000_000) / 10_000f);
        }
    }

    @Test
    void floats_of_any_size_are_written_as_the_widened_double() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < SAMPLES; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value)) {
                assertSame(value);
            }
        }
    }

    @Test
    void floats_beside_powers_of_two_and_ten_are_written_as_the_widened_double() {
        for (int exponent = -30; exponent <= 40; exponent++) {
            assertAround((float) Math.pow(2, exponent));
            assertAround((float) Math.pow(10, exponent));
        }
        assertAround(0);
        assertAround(Float.MAX_VALUE / 2);
    }

    @Test
    void without_room_nothing_is_written() {
        assertThat(text.set(164.32f).appendUnquotedUTF8(new byte[40], 20)).isEqualTo(-1);
    }

    private void assertAround(float value) {
        float below = value;
        float above = value;
        for (int i = 0; i < 100; i++) {
            assertSame(below);
            assertSame(above);
            below = Math.nextDown(below);
            above = Math.nextUp(above);
        }
    }

    /** Without AssertJ's descriptions, which would take most of the time. */
    private void assertSame(float value) {
        int length = text.set(value).appendUnquotedUTF8(buffer, 3);
        String written = new String(buffer, 3, length, StandardCharsets.US_ASCII);
        if (!written.equals(Double.toString(value))) {
            throw new AssertionError(written + " is not " + Double.toString(value));
        }
    }
}
