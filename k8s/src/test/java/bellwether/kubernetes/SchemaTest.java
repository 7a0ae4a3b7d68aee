package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put together renders, and consists of known kinds with known fields only. */
class SchemaTest {
    static Stream<List<String>> combinations() {
        return Combinations.all();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void every_combination_of_components_is_valid(List<String> components) {
        assertThat(Combinations.with(components).objects()).isNotEmpty().allSatisfy(Schemas::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", "overlays/production"})
    void every_overlay_is_valid(String overlay) {
        assertThat(Combinations.rendered(overlay).objects()).isNotEmpty().allSatisfy(Schemas::check);
    }

    @Test
    void a_misspelt_field_of_kubernetes_is_noticed() {
        ObjectNode ingest = Combinations.rendered("overlays/local")
                .object("CronJob", "ingest")
                .deepCopy();
        ((ObjectNode) ingest.at("/spec")).put("timezone", "America/New_York");
        assertThatThrownBy(() -> Schemas.check(ingest)).hasMessageContaining("timezone");
    }

    @Test
    void a_misspelt_field_of_an_operator_is_noticed() {
        ObjectNode kafka = Combinations.rendered("overlays/production")
                .object("Kafka", "bellwether")
                .deepCopy();
        ((ObjectNode) kafka.at("/spec/kafka")).put("listener", "none");
        assertThatThrownBy(() -> Schemas.check(kafka)).hasMessageContaining("listener");
    }
}
