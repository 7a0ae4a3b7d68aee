package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainNumbersTest {
    @Test
    void floats_are_their_shortest_decimals() {
        assertThat(PlainNumbers.plain(164.32f)).isEqualTo("164.32");
        assertThat(PlainNumbers.plain(12f)).isEqualTo("12");
        assertThat(PlainNumbers.plain(-0.5f)).isEqualTo("-0.5");
    }

    @Test
    void there_is_never_an_exponent() {
        assertThat(PlainNumbers.plain(1.0e-5f)).isEqualTo("0.00001");
        assertThat(PlainNumbers.plain(1.2345e12)).isEqualTo("1234500000000");
        assertThat(PlainNumbers.plain(1.0e10)).isEqualTo("10000000000");
    }

    @Test
    void in_json_what_is_not_a_number_is_null() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        new PlainNumbers().customize(mapper);
        assertThat(mapper.writeValueAsString(Arrays.asList(164.32f, 1e-7, Double.NaN, null)))
                .isEqualTo("[164.32,0.0000001,null,null]");
    }
}
