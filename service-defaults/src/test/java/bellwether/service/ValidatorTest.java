package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private static final Validator VALIDATOR = Validator.of("{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void equal_bodies_have_equal_tags_and_others_have_others() {
        assertThat(Validator.of("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(VALIDATOR);
        assertThat(Validator.of("{ }".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(VALIDATOR);
        assertThat(VALIDATOR.tag()).matches("W/\"[0-9a-f]{24}\"");
    }

    @Test
    void a_condition_is_a_list_of_tags_weak_or_not() {
        String strong = VALIDATOR.tag().substring(2);

        assertThat(VALIDATOR.isAmong(VALIDATOR.tag())).isTrue();
        assertThat(VALIDATOR.isAmong(strong)).isTrue();
        assertThat(VALIDATOR.isAmong("\"other\" , " + strong)).isTrue();
        assertThat(VALIDATOR.isAmong("*")).isTrue();
        assertThat(VALIDATOR.isAmong("\"other\", W/\"third\"")).isFalse();
        assertThat(VALIDATOR.isAmong("")).isFalse();
        assertThat(VALIDATOR.isAmong(null)).isFalse();
    }
}
