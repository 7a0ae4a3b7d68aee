package bellwether.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents of the contract as they were released once, with records that were written under them.
 *
 * @param folder below {@code history}, named for the release: {@code v1/1.1.0}
 */
record ContractRelease(Path folder) {
    private static final Path HISTORY = Path.of("history", "v1");
    private static final Path PUBLISHED = Path.of("src", "main", "resources", "META-INF", "resources", "contracts");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A record as it stood in its topic; headers are left to the reader. */
    record Kept(String topic, String key, JsonNode headers, JsonNode value) {}

    /** What is published today. */
    static ContractRelease published() {
        return new ContractRelease(PUBLISHED);
    }

    /** All releases of this version, the oldest first. */
    static List<ContractRelease> history() {
        try (Stream<Path> folders = Files.list(HISTORY)) {
            return folders.sorted(Comparator.comparing(
                            folder -> Version.parse(folder.getFileName().toString())))
                    .map(ContractRelease::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** As {@code bars.daily.v1}. */
    List<String> schemaNames() {
        return names(folder, ".schema.json");
    }

    JsonNode schema(String name) {
        return json(text(folder.resolve(name + ".schema.json")));
    }

    JsonNode asyncApi() {
        try {
            return new YAMLMapper().readTree(text(folder.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all documents, by their file names. */
    List<String> documents() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file.getFileName() + "\n" + text(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Kept> records() {
        Path records = folder.resolve("records");
        return names(records, ".jsonl").stream()
                .flatMap(topic -> text(records.resolve(topic + ".jsonl"))
                        .lines()
                        .map(ContractRelease::json)
                        .map(line ->
                                new Kept(topic, line.path("key").asText(), line.path("headers"), line.path("value"))))
                .toList();
    }

    /** What the schema of this release finds wrong with a value. */
    List<String> errors(String schema, JsonNode value) {
        return SCHEMAS
                .getSchema(text(folder.resolve(schema + ".schema.json")), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
