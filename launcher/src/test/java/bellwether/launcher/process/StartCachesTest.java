package bellwether.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {
    @TempDir
    Path home;

    private Path product;
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        product = Files.writeString(home.resolve("service.jar"), "built");
        Files.setLastModifiedTime(product, FileTime.from(Instant.now().minusSeconds(60)));
        folder = home.resolve("target/start-caches");
    }

    @Test
    void without_a_cache_a_program_starts_without_one() {
        assertThat(StartCaches.of(home).flags("quote-service", product)).isEmpty();
    }

    @Test
    void a_trained_cache_is_taken_once_it_is_whole() throws IOException {
        StartCaches training = StartCaches.trainedNow(home);
        training.clear();
        assertThat(training.flags("quote-service", product).getFirst()).startsWith("-XX:AOTCacheOutput=");
        Files.writeString(folder.resolve("quote-service.unfinished"), "learned");
        assertThat(StartCaches.of(home).flags("quote-service", product)).isEmpty();

        training.keep();

        assertThat(StartCaches.of(home).flags("quote-service", product))
                .contains("-XX:AOTCache=" + folder.resolve("quote-service.aot"));
        assertThat(folder.resolve("quote-service.unfinished")).doesNotExist();
    }

    @Test
    void a_cache_of_an_earlier_build_is_not_taken() throws IOException {
        StartCaches training = StartCaches.trainedNow(home);
        training.clear();
        Files.writeString(folder.resolve("quote-service.aot"), "learned");

        Files.setLastModifiedTime(product, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(StartCaches.of(home).flags("quote-service", product)).isEmpty();
    }

    @Test
    void only_a_training_waits_long_for_the_end_of_a_program() {
        Duration usual = Duration.ofSeconds(10);

        assertThat(StartCaches.of(home).stopLimit(usual)).isEqualTo(usual);
        assertThat(StartCaches.trainedNow(home).stopLimit(usual)).isGreaterThan(usual);
    }
}
