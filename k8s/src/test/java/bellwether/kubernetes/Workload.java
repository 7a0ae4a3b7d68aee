package bellwether.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An object that makes pods.
 *
 * @param pod the template of its pods: metadata and spec
 */
record Workload(String kind, String name, JsonNode pod) {
    private static final Map<String, String> TEMPLATES = Map.of(
            "Deployment", "/spec/template",
            "StatefulSet", "/spec/template",
            "DaemonSet", "/spec/template",
            "Job", "/spec/template",
            "CronJob", "/spec/jobTemplate/spec/template",
            "Pod", "");

    static Optional<Workload> of(JsonNode object) {
        String kind = object.at("/kind").asText();
        return Optional.ofNullable(TEMPLATES.get(kind))
                .map(template -> new Workload(kind, Manifests.nameOf(object), object.at(template)));
    }

    JsonNode spec() {
        return pod.at("/spec");
    }

    Map<String, String> labels() {
        return Selectors.strings(pod.at("/metadata/labels"));
    }

    Stream<JsonNode> containers() {
        return Stream.of("containers", "initContainers", "ephemeralContainers")
                .flatMap(list -> StreamSupport.stream(spec().path(list).spliterator(), false));
    }

    /** Runs until it is stopped, so that probes make sense. */
    boolean serves() {
        return kind.equals("Deployment") || kind.equals("StatefulSet");
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
