package bellwether.contract.json;

import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of a member's value: each reader refuses every other type, by the member's name. */
final class Members {
    private Members() {}

    static @Nullable String optionalText(JsonParser json) throws IOException, MalformedRecord {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            default -> throw wrongType(json, "text");
        };
    }

    static String text(JsonParser json) throws IOException, MalformedRecord {
        return required(optionalText(json), json.currentName());
    }

    static LocalDate date(JsonParser json) throws IOException, MalformedRecord {
        String text = text(json);
        try {
            return isPlainDate(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedRecord(json.currentName() + " is not a date: " + text, e);
        }
    }

    /** Of the form that all but a few dates have, which needs no formatter: its maps cost as much as the rest of a bar. */
    private static boolean isPlainDate(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (at == 4 || at == 7 ? character != '-' : character < '0' || character > '9') {
                return false;
            }
        }
        return text.length() == 10;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static List<LocalDate> dates(JsonParser json) throws IOException, MalformedRecord {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrongType(json, "an array");
        }
        List<LocalDate> dates = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            dates.add(date(json));
        }
        return dates;
    }

    static Instant instant(JsonParser json) throws IOException, MalformedRecord {
        String text = text(json);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedRecord(json.currentName() + " is not a UTC instant: " + text, e);
        }
    }

    static boolean bool(JsonParser json) throws MalformedRecord {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrongType(json, "true or false");
        };
    }

    static @Nullable Float optionalPrice(JsonParser json) throws IOException, MalformedRecord {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> finite(Float.parseFloat(json.getText()), json);
            default -> throw wrongType(json, "a number");
        };
    }

    static @Nullable Double optionalNumber(JsonParser json) throws IOException, MalformedRecord {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> {
                double value = json.getDoubleValue();
                finite((float) value, json);
                yield value;
            }
            default -> throw wrongType(json, "a number");
        };
    }

    static @Nullable Long optionalCount(JsonParser json) throws IOException, MalformedRecord {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> count(json);
            default -> throw wrongType(json, "a whole number");
        };
    }

    static int count32(JsonParser json) throws IOException, MalformedRecord {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrongType(json, "a whole number");
        }
        long value = count(json);
        if (value > Integer.MAX_VALUE) {
            throw new MalformedRecord(json.currentName() + " is too large: " + value);
        }
        return (int) value;
    }

    static <T> T required(@Nullable T value, String name) throws MalformedRecord {
        if (value == null) {
            throw new MalformedRecord(name + " is missing");
        }
        return value;
    }

    static void price(JsonGenerator json, String name, @Nullable Float value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(shortest(value));
        }
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
    }

    static void count(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /** The shortest decimal that reads back as the same float, without an exponent. */
    private static String shortest(float value) {
        String text = Float.toString(value);
        if (text.indexOf('E') >= 0) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static long count(JsonParser json) throws IOException, MalformedRecord {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER || json.getLongValue() < 0) {
            throw new MalformedRecord(json.currentName() + " is out of range: " + json.getText());
        }
        return json.getLongValue();
    }

    private static float finite(float value, JsonParser json) throws IOException, MalformedRecord {
        if (!Float.isFinite(value)) {
            throw new MalformedRecord(json.currentName() + " is out of range: " + json.getText());
        }
        return value;
    }

    private static MalformedRecord wrongType(JsonParser json, String expected) {
        try {
            return new MalformedRecord(json.currentName() + " is not " + expected);
        } catch (IOException e) {
            return new MalformedRecord("a member is not " + expected, e);
        }
    }
}
