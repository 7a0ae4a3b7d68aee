package bellwether.market.yahoo;

import bellwether.market.Series;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes figures the ways that Yahoo does. */
final class Numbers {
    private static final int LEAST_DECIMALS = 3;

    private Numbers() {}

    /** In charts: the 32-bit float widened, so that 164.32 is 164.32000732421875; null, "NaN" and "Infinity". */
    static void widened(JsonGenerator json, WidenedFloat text, float price) throws IOException {
        if (Float.isFinite(price)) {
            json.writeRawValue(text.set(price));
        } else {
            notFinite(json, price);
        }
    }

    private static void notFinite(JsonGenerator json, float price) throws IOException {
        if (Float.isNaN(price)) {
            json.writeNull();
        } else if (price == Series.NAN_TEXT) {
            json.writeString("NaN");
        } else {
            json.writeString("Infinity");
        }
    }

    /** In sparks: the shortest decimal of the float. */
    static void shortest(JsonGenerator json, float price) throws IOException {
        if (Float.isFinite(price)) {
            json.writeNumber(Float.toString(price));
        } else {
            notFinite(json, price);
        }
    }

    static void volume(JsonGenerator json, long volume) throws IOException {
        if (volume == Series.NO_VOLUME) {
            json.writeNull();
        } else {
            json.writeNumber(volume);
        }
    }

    /** In meta data: rounded, to three decimals at least; left out if missing. */
    static void rounded(JsonGenerator json, String name, float price, int priceHint) throws IOException {
        if (Float.isFinite(price)) {
            double scale = Math.pow(10, Math.max(LEAST_DECIMALS, priceHint));
            json.writeNumberField(name, Math.rint(Double.parseDouble(Float.toString(price)) * scale) / scale);
        }
    }

    /** A ratio of whole numbers is written without decimals. */
    static void plain(JsonGenerator json, double number) throws IOException {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
