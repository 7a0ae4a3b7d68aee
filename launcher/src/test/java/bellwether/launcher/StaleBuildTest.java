package bellwether.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script takes for changed since the last build, in a folder that looks like the project after one. */
class StaleBuildTest {
    private static final List<String> LIBRARIES = List.of("contract", "reference-data", "service-defaults", "launcher");
    private static final List<String> SERVICES =
            List.of("market-server", "ingest-service", "quote-service", "movers-service", "web-ui");

    private final Instant built = Instant.now().minus(1, ChronoUnit.HOURS);

    @TempDir
    Path home;

    @BeforeEach
    void build() throws IOException {
        Files.copy(Path.of("..", "bellwether"), home.resolve("bellwether"));
        write("pom.xml", built.minusSeconds(60));
        for (String module : LIBRARIES) {
            write(module + "/target/" + module + "-0.1.0.jar", built.plusSeconds(60));
        }
        for (String module : SERVICES) {
            write(module + "/target/quarkus-app/quarkus-run.jar", built.plusSeconds(60));
        }
        for (String module : List.of("contract", "web-ui")) {
            write(module + "/src/main/source", built.minusSeconds(60));
            write(module + "/target/.built", built);
        }
        write("target/start-caches/.trained", built.plusSeconds(120));
    }

    @Test
    void nothing_is_built_when_nothing_changed() throws Exception {
        assertThat(prepare()).isEmpty();
    }

    @Test
    void packages_that_the_build_puts_beside_the_sources_do_not_make_it_build_again() throws Exception {
        write("web-ui/src/main/webui/node_modules/preact/index.js", Instant.now());

        assertThat(prepare()).isEmpty();
    }

    @Test
    void a_changed_source_file_is_built() throws Exception {
        write("web-ui/src/main/source", Instant.now());

        assertThat(prepare()).contains("Building web-ui");
    }

    @Test
    void what_a_library_changed_in_is_built_with_all_that_stands_on_it() throws Exception {
        write("contract/src/main/source", Instant.now());

        assertThat(prepare())
                .contains("Building contract")
                .contains("movers-service")
                .contains("web-ui");
    }

    private void write(String name, Instant changed) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private String prepare() throws Exception {
        Process process = new ProcessBuilder("bash", home.resolve("bellwether").toString(), "prepare")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
