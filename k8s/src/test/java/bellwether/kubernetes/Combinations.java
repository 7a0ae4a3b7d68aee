package bellwether.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The base with any of the components, as somebody's own overlay would have them. */
final class Combinations {
    static final List<String> COMPONENTS = List.of(
            "simulated-market", "network-policies", "monitoring", "tracing", "autoscaling", "off-hours", "ingress");
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Combinations() {}

    /** Each subset of the components: the first is none of them, the last is all. */
    static Stream<List<String>> all() {
        return IntStream.range(0, 1 << COMPONENTS.size()).mapToObj(bits -> IntStream.range(0, COMPONENTS.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(COMPONENTS::get)
                .toList());
    }

    /** A folder of this repository, or {@code target/everything}: the base with all components. */
    static Manifests rendered(String folder) {
        return RENDERED.computeIfAbsent(
                folder, name -> name.equals("target/everything") ? with(COMPONENTS) : Manifests.of(name));
    }

    static Manifests with(List<String> components) {
        Path folder = Manifests.FOLDER.resolve("target/combinations").resolve("all" + String.join("+", components));
        List<String> lines = new ArrayList<>(List.of(
                "apiVersion: kustomize.config.k8s.io/v1beta1",
                "kind: Kustomization",
                "namespace: bellwether",
                "resources: [../../../base]",
                "components:"));
        components.forEach(component -> lines.add("  - ../../../components/" + component));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("kustomization.yaml"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Manifests.render(folder);
    }
}
