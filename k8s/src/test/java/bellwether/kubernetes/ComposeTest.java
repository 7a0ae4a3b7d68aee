package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is tried with Compose is what is deployed: the same images under the same restrictions. */
class ComposeTest {
    private static final JsonNode SERVICES =
            Manifests.read("../docker-compose.yml").objects().getFirst().at("/services");

    static List<String> services() {
        return Stream.of(SERVICES.fieldNames())
                .flatMap(names -> {
                    Stream.Builder<String> all = Stream.builder();
                    names.forEachRemaining(all::add);
                    return all.build();
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_container_has_the_restrictions_of_its_pod(String service) {
        JsonNode container = SERVICES.path(service);
        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(container.path("user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(container.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(container.has("cap_add") || container.has("privileged")).isFalse();
        assertThat(container.path("security_opt").toString()).isEqualTo("[\"no-new-privileges:true\"]");
        assertThat(container.path("mem_limit").asText()).isNotEmpty();
        assertThat(container.path("image").asText()).matches("[^:]+:\\d[^:]*");
    }

    @ParameterizedTest
    @MethodSource("services")
    void only_what_faces_the_world_is_reached_or_reaches_out(String service) {
        boolean outside = SERVICES.path(service).path("networks").toString().contains("outer");
        assertThat(outside)
                .isEqualTo(List.of("web-ui", "ingest-from-yahoo", "ingest-stream-from-yahoo")
                        .contains(service));
    }

    @Test
    void every_pod_of_the_local_overlay_has_its_container_with_the_same_user_and_memory() {
        Combinations.rendered("overlays/local").workloads().forEach(workload -> {
            String name = workload.labels().getOrDefault("app.kubernetes.io/name", workload.name());
            JsonNode container = SERVICES.path(name);
            assertThat(container.path("user").asText())
                    .as(name)
                    .isEqualTo(workload.spec().at("/securityContext/runAsUser").asText() + ":"
                            + workload.spec().at("/securityContext/runAsGroup").asText());
            assertThat(workload.spec()
                            .at("/containers/0/resources/limits/memory")
                            .asText())
                    .as(name)
                    .isEqualToIgnoringCase(container.path("mem_limit").asText() + "i");
        });
    }

    @Test
    void the_stores_are_those_of_the_local_overlay() {
        Combinations.rendered("overlays/local").workloads().stream()
                .filter(workload -> workload.kind().equals("StatefulSet"))
                .forEach(store -> assertThat(SERVICES.path(store.name()).path("image"))
                        .isEqualTo(store.spec().at("/containers/0/image")));
    }

    /** How it is reached and how much memory it takes apart: one is a container's name, the other is the limit's half. */
    @Test
    void kafka_has_the_settings_of_the_local_overlay() {
        Map<String, String> settings = new TreeMap<>();
        Combinations.rendered("overlays/local")
                .object("StatefulSet", "kafka")
                .at("/spec/template/spec/containers/0/env")
                .forEach(variable -> settings.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        Map<String, String> tried = Selectors.strings(SERVICES.at("/kafka/environment"));
        assertThat(settings.keySet()).isEqualTo(tried.keySet());
        Stream.of(settings, tried)
                .forEach(each -> each.keySet().removeAll(List.of("KAFKA_ADVERTISED_LISTENERS", "KAFKA_HEAP_OPTS")));
        assertThat(settings).isEqualTo(tried).containsKey("KAFKA_GC_LOG_OPTS");
    }

    @Test
    void every_image_has_the_version_of_the_build() {
        String version = Commands.output("sed", "-n", "s:^  <version>\\(.*\\)</version>$:\\1:p", "../pom.xml")
                .strip();
        assertThat(Stream.concat(
                                services().stream().map(name -> SERVICES.path(name)
                                        .path("image")
                                        .asText()),
                                Combinations.rendered("overlays/local").workloads().stream()
                                        .flatMap(Workload::containers)
                                        .map(container ->
                                                container.path("image").asText()))
                        .filter(image -> image.startsWith("bellwether/")))
                .isNotEmpty()
                .allMatch(image -> image.endsWith(":" + version));
    }
}
