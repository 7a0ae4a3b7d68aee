package bellwether.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which symbols are tracked: {@code universe.csv} in the state folder, for this run and for later ones. */
final class Universe {
    private final StateFolder state;
    private final @Nullable String wish;

    /** @param wish a file, or symbols with commas between; null for all that the source has */
    Universe(StateFolder state, @Nullable String wish) {
        this.state = state;
        this.wish = wish;
    }

    /**
     * Writes the file anew.
     *
     * @return nothing where the ingest service's own list is to be taken
     * @throws UsageProblem if the file that the user named can't be read
     */
    Optional<Path> write(Endpoints endpoints) throws InterruptedException {
        String csv = csv(endpoints);
        if (csv == null) {
            delete(state.universe());
            return Optional.empty();
        }
        StateFolder.write(state.universe(), csv);
        return Optional.of(state.universe());
    }

    private @Nullable String csv(Endpoints endpoints) throws InterruptedException {
        if (wish == null) {
            return endpoints.market().isEmpty() ? null : fromMarket(endpoints.market());
        }
        Path file = Path.of(wish);
        if (!Files.exists(file)) {
            return fromList(wish);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageProblem("cannot read " + file);
        }
    }

    private static String fromList(String list) {
        if (list.endsWith(".csv") || list.contains("/")) {
            throw new UsageProblem("cannot read " + list);
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.joining("\n", "symbol\n", "\n"));
    }

    private static String fromMarket(String baseUrl) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(baseUrl + "/control/universe");
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
