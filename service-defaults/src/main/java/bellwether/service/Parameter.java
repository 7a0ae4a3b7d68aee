package bellwether.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query parameters. What can't be read is a {@link Problem} with status 400 that names the parameter. */
public final class Parameter {
    private Parameter() {}

    /** @return null if the parameter is absent or empty */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badParameter(name, "not a date like 2018-02-07: " + text);
        }
    }

    /** A whole number from 1 to {@code most}. */
    public static int count(String name, @Nullable String text, int otherwise, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw Problem.badParameter(name, "not a whole number: " + text);
        }
        throw Problem.badParameter(name, "from 1 to " + most + ", not " + text);
    }

    /** One of an enum's constants, by its lower-case name. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String name, @Nullable String text, E otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw Problem.badParameter(name, "one of " + known + ", not " + text);
    }
}
