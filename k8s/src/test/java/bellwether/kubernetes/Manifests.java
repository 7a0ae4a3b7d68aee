package bellwether.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code kubectl kustomize} makes of a folder: the objects that would be applied.
 *
 * @param objects in the order of their application
 */
record Manifests(List<JsonNode> objects) {
    /** The folder of the overlays, the components and this module. */
    static final Path FOLDER = Path.of(System.getProperty("user.dir"));

    private static final ObjectMapper JSON = new ObjectMapper();

    static Manifests of(String folder) {
        return render(FOLDER.resolve(folder));
    }

    /** Renders a folder; a test without kubectl is skipped and says so, for not everybody who builds has it. */
    static Manifests render(Path folder) {
        assumeTrue(Commands.exist("kubectl"), "kubectl is not installed: the manifests are not tested");
        return parse(Commands.output("kubectl", "kustomize", folder.toString()));
    }

    static Manifests parse(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<JsonNode> objects = new ArrayList<>();
        new Yaml(strict).loadAll(yaml).forEach(object -> objects.add(JSON.valueToTree(object)));
        return new Manifests(List.copyOf(objects));
    }

    static Manifests read(String file) {
        try {
            return parse(Files.readString(FOLDER.resolve(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> kind.equals(object.at("/kind").asText()));
    }

    JsonNode object(String kind, String name) {
        return ofKind(kind)
                .filter(object -> name.equals(nameOf(object)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    List<Workload> workloads() {
        return objects.stream().flatMap(object -> Workload.of(object).stream()).toList();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
