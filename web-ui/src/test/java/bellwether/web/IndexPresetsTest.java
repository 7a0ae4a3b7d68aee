package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IndexPresetsTest.OwnFile.class)
class IndexPresetsTest {
    private static final Path FILE = Path.of("target", "own-index-presets.json").toAbsolutePath();

    @TestHTTPResource("/index-presets.json")
    URI address;

    /** An operator with a file of their own. */
    public static class OwnFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.index-presets", FILE.toString());
        }
    }

    @Test
    void a_change_of_the_operators_file_shows_at_once() throws Exception {
        Files.writeString(FILE, "{\"events\": []}");
        assertThat(events()).isEmpty();

        Files.writeString(FILE, "{\"events\": [{\"date\": \"2024-11-05\", \"name\": \"Vote\"}]}");
        assertThat(events().getJsonObject(0).getString("name")).isEqualTo("Vote");
        assertThat(get().headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @Test
    void a_file_that_is_gone_is_a_problem() throws Exception {
        Files.deleteIfExists(FILE);

        HttpResponse<String> answer = get();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
    }

    private JsonArray events() throws Exception {
        return new JsonObject(get().body()).getJsonArray("events");
    }

    private HttpResponse<String> get() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
