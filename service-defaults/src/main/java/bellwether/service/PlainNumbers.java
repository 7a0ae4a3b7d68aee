package bellwether.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * JSON numbers as people write them: the shortest decimal that reads back as the same float or double, without an
 * exponent. What is not a number is null.
 */
@Singleton
public class PlainNumbers implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule("plain-numbers");
        module.addSerializer(Float.class, new PlainNumber<>());
        module.addSerializer(float.class, new PlainNumber<>());
        module.addSerializer(Double.class, new PlainNumber<>());
        module.addSerializer(double.class, new PlainNumber<>());
        mapper.registerModule(module);
    }

    /** The number in plain digits: {@code 0.00001}, {@code 12}, {@code 164.32}. */
    public static String plain(Number number) {
        String text = number.toString();
        if (text.indexOf('E') >= 0) {
            text = new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static final class PlainNumber<N extends Number> extends JsonSerializer<N> {
        @Override
        public void serialize(N value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value.doubleValue())) {
                json.writeNumber(plain(value));
            } else {
                json.writeNull();
            }
        }
    }
}
