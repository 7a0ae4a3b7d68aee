package bellwether.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a state folder which prices it holds: its first line is the source's word, the others what a replay
 * needs to start again. So prices of two sources never end up under one symbol.
 */
final class SourceMemory {
    private final Path file;

    SourceMemory(StateFolder state) {
        this.file = state.source();
    }

    void remember(Source source) {
        List<String> lines = new ArrayList<>();
        lines.add(source.word());
        if (source instanceof Source.Replay(List<Path> data, Path events, LocalDate today)) {
            data.forEach(path -> lines.add("data=" + path));
            if (events != null) {
                lines.add("events=" + events);
            }
            if (today != null) {
                lines.add("today=" + today);
            }
        }
        StateFolder.write(file, String.join("\n", lines) + "\n");
    }

    /** @return nothing for a state folder that is new */
    Optional<Source> recall() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(parse(lines.getFirst().strip(), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Source parse(String word, List<String> lines) {
        return switch (word) {
            case "yahoo" -> new Source.Yahoo();
            case "simulated" -> new Source.Simulated();
            case "replay" -> {
                String events = value(lines, "events=");
                String today = value(lines, "today=");
                yield new Source.Replay(
                        values(lines, "data=").stream().map(Path::of).toList(),
                        events == null ? null : Path.of(events),
                        today == null ? null : LocalDate.parse(today));
            }
            default -> throw new UsageProblem(file + " names no source that is known: " + word);
        };
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    private static @Nullable String value(List<String> lines, String key) {
        List<String> values = values(lines, key);
        return values.isEmpty() ? null : values.getFirst();
    }
}
