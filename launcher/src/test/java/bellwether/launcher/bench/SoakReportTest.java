package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakReportTest {
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void the_live_heap_is_what_both_generations_use() {
        assertThat(MemorySample.live("""
                        DefNew     total 19648K, used 100K [0x00000000fc000000, 0x00000000fd550000, 0x00000000fd550000)
                         eden space 17472K,   0% used [0x00000000fc000000, 0x00000000fc000000, 0x00000000fd110000)
                        Tenured    total 43712K, used 8634K [0x00000000fd550000, 0x0000000100000000, 0x0000000100000000)
                         the  space 43712K,  19% used [0x00000000fd550000, 0x00000000fddbeb48, 0x0000000100000000)
                        """)).isEqualTo(8734 * 1024);
    }

    @Test
    void this_process_can_be_sampled() throws Exception {
        MemorySample sample = MemorySample.take(1, ProcessHandle.current().pid());

        assertThat(sample.resident()).isGreaterThan(10 * MEGABYTE);
    }

    @Test
    void memory_that_grows_shows_in_the_table() {
        assertThat(report().markdown()).contains("| web-ui | 15.0 MB | 65.0 MB | 115 MB | 165 MB |");
    }

    @Test
    void the_picture_is_drawn_and_the_document_shows_it() throws Exception {
        Path document = Files.copy(Path.of("..", "docs", "FAULTS.md"), folder.resolve("FAULTS.md"));
        Path picture = Files.createDirectories(folder.resolve("images")).resolve("soak.svg");

        report().writeTo(document, "images/soak.svg", "./bellwether bench soak");

        assertThat(Files.readString(document)).contains("(images/soak.svg)").contains("| web-ui |");
        assertThat(lines(picture)).isEqualTo(2);
    }

    /** One for each part in each of the two panels. */
    private static int lines(Path picture) throws Exception {
        try (var svg = Files.newInputStream(picture)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg)
                    .getElementsByTagName("polyline")
                    .getLength();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A megabyte more each minute, for an hour. */
    private static SoakReport report() {
        List<MemorySample> samples = IntStream.rangeClosed(0, 60)
                .mapToObj(minute -> new MemorySample(minute, (110 + minute) * MEGABYTE, (10 + minute) * MEGABYTE))
                .toList();
        return new SoakReport(Map.of("web-ui", samples), Duration.ofHours(1), "nobody read");
    }
}
