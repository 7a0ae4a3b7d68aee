package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider that is away at the start, comes, and goes while somebody signs in. */
@QuarkusTest
@TestProfile(ProviderLostTest.WithoutProvider.class)
class ProviderLostTest {
    /** With sign-in, and nobody there who could do it. */
    public static final class WithoutProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.access", "sign-in");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenIdProvider.class, Map.of("away", "true")));
        }
    }

    private final HttpClient person = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TestHTTPResource
    URI address;

    private HttpResponse<String> open(URI uri, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(uri)).headers(headers).build();
        return person.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> openPage(URI uri) throws Exception {
        return open(uri, "accept", "text/html");
    }

    private static URI target(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return URI.create(redirect.headers().firstValue("location").orElseThrow());
    }

    @Test
    void a_reader_hears_that_the_provider_is_lost_and_is_let_in_once_it_is_back() throws Exception {
        URI page = URI.create("/chart/AAPL");
        assertLost(openPage(page));
        assertLost(open(page, "authorization", "Bearer nonsense"));

        OpenIdProvider.setAway(false);
        URI back = target(openPage(target(openPage(page))));
        OpenIdProvider.setAway(true);
        assertLost(openPage(back));

        OpenIdProvider.setAway(false);
        URI signedIn = target(openPage(target(openPage(target(openPage(page))))));
        assertThat(openPage(signedIn).statusCode()).isEqualTo(200);
    }

    private static void assertLost(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("provider").doesNotContainIgnoringCase("exception");
    }
}
