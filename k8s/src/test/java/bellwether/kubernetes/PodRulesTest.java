package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pod keeps every rule; and the rules are awake: a pod that loses a single setting breaks one. */
class PodRulesTest {
    private static final List<String> POD_SETTINGS = List.of(
            "/spec/securityContext",
            "/spec/securityContext/runAsNonRoot",
            "/spec/securityContext/runAsUser",
            "/spec/securityContext/runAsGroup",
            "/spec/securityContext/seccompProfile",
            "/spec/serviceAccountName",
            "/spec/enableServiceLinks");
    private static final List<String> CONTAINER_SETTINGS = List.of(
            "/securityContext",
            "/securityContext/allowPrivilegeEscalation",
            "/securityContext/readOnlyRootFilesystem",
            "/securityContext/capabilities",
            "/resources",
            "/resources/requests/cpu",
            "/resources/requests/memory",
            "/resources/limits/memory",
            "/volumeMounts",
            "/image",
            "/imagePullPolicy");
    private static final List<String> DEPLOYED = List.of(
            "/spec/topologySpreadConstraints", "/spec/terminationGracePeriodSeconds", "/spec/containers/0/lifecycle");
    private static final List<String> OURS = List.of("/spec/containers/0/env");
    private static final List<String> PROBES = List.of("/startupProbe", "/readinessProbe", "/livenessProbe");

    static Stream<Workload> workloads() {
        return Stream.of("overlays/local", "overlays/production", "target/everything")
                .flatMap(folder -> Combinations.rendered(folder).workloads().stream());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void every_pod_keeps_every_rule(Workload workload) {
        assertThat(PodRule.broken(workload)).as(workload.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void a_pod_that_loses_one_setting_is_noticed(Workload workload) {
        settings(workload).forEach(setting -> assertThat(PodRule.broken(without(workload, setting)))
                .as("%s without %s", workload, setting)
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void no_scratch_space_is_endless(Workload workload) {
        IntStream.range(0, workload.spec().path("volumes").size())
                .mapToObj(i -> "/spec/volumes/" + i + "/emptyDir/sizeLimit")
                .filter(setting -> !workload.pod().at(setting).isMissingNode())
                .forEach(setting -> assertThat(PodRule.broken(without(workload, setting)))
                        .containsExactly("limits its scratch space"));
    }

    private static Stream<String> settings(Workload workload) {
        Stream<String> ofContainers = IntStream.range(
                        0, workload.spec().path("containers").size())
                .mapToObj(i -> "/spec/containers/" + i)
                .flatMap(container -> Stream.concat(
                                CONTAINER_SETTINGS.stream(), workload.serves() ? PROBES.stream() : Stream.of())
                        .map(setting -> container + setting));
        Stream<String> token = workload.name().startsWith("off-hours-")
                ? Stream.of()
                : Stream.of("/spec/automountServiceAccountToken");
        Stream<String> deployed = workload.kind().equals("Deployment") ? DEPLOYED.stream() : Stream.of();
        boolean ours = workload.spec().at("/containers/0/image").asText().startsWith("bellwether/");
        return Stream.of(
                        POD_SETTINGS.stream(),
                        token,
                        deployed,
                        ours ? OURS.stream() : Stream.<String>of(),
                        ofContainers)
                .flatMap(settings -> settings);
    }

    private static Workload without(Workload workload, String setting) {
        JsonNode copy = workload.pod().deepCopy();
        JsonPointer pointer = JsonPointer.compile(setting);
        JsonNode parent = copy.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        assertThat(parent.has(last)).as("%s has %s", workload, setting).isTrue();
        ((ObjectNode) parent).remove(last);
        return new Workload(workload.kind(), workload.name(), copy);
    }
}
