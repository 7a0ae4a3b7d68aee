package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody in but those whom the provider knows. */
@QuarkusTest
@TestProfile(SignInTest.WithProvider.class)
class SignInTest {
    private static final String[] AS_PERSON = {"accept", "text/html"};

    /** As it is where others reach it. */
    public static final class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bellwether.access", "sign-in");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenIdProvider.class), new TestResourceEntry(QuotesAtHand.class));
        }
    }

    private final HttpClient program = HttpClient.newHttpClient();

    @TestHTTPResource
    URI address;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private HttpResponse<String> get(HttpClient client, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private int statusWith(String token) throws Exception {
        return get(program, "/index-presets.json", "authorization", "Bearer " + token)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/chart/AAPL", "/embed/", "/status", "/q/openapi"})
    void who_opens_a_page_is_sent_to_the_provider(String path) throws Exception {
        HttpResponse<String> answer = get(program, path, AS_PERSON);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow())
                .contains("/authorize?", "code_challenge_method=S256", "client_id=bellwether");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/movers",
                "/api/v1/stream",
                "/API/v1/../../api/v1/movers",
                "/index-presets.json",
                "/contracts/asyncapi.yaml",
                "/q/openapi",
                "/q/health/../../index-presets.json",
                "/q/metrics/../../index-presets.json",
                "//index-presets.json"
            })
    void a_program_without_a_token_gets_nothing(String path) throws Exception {
        WireClient.Heard heard = new WireClient(address).say("GET " + path + " HTTP/1.1");

        assertThat(heard.status()).isEqualTo(401);
        assertThat(heard.hasHeader("www-authenticate:")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void a_program_that_is_refused_reads_why(String token) throws Exception {
        String[] headers = token.isEmpty() ? new String[0] : new String[] {"authorization", "Bearer " + token};

        HttpResponse<String> answer = get(program, "/api/v1/movers", headers);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
        assertThat(new JsonObject(answer.body()).getInteger("status")).isEqualTo(401);
    }

    @Test
    void a_program_with_a_token_of_the_provider_is_served() throws Exception {
        String token = OpenIdProvider.sign(OpenIdProvider.claims(), OpenIdProvider.KEY);

        assertThat(statusWith(token)).isEqualTo(200);
    }

    @Test
    void what_was_sent_to_one_who_may_read_is_not_at_hand_for_others() throws Exception {
        String token = OpenIdProvider.sign(OpenIdProvider.claims(), OpenIdProvider.KEY);
        String bars = "/api/v1/bars/AAPL";
        for (int i = 0; i < 20; i++) {
            assertThat(get(program, bars, "authorization", "Bearer " + token).body())
                    .isEqualTo(QuotesAtHand.BARS);
            assertThat(get(program, bars).statusCode()).isEqualTo(401);
        }
    }

    static List<String> wrongTokens() {
        String good = OpenIdProvider.sign(OpenIdProvider.claims(), OpenIdProvider.KEY);
        String[] parts = good.split("\\.");
        String forged = base64(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"ada\"", "\"eve\""));
        return List.of(
                "nonsense",
                OpenIdProvider.sign(OpenIdProvider.claims(), OpenIdProvider.newKey()),
                OpenIdProvider.sign(
                        OpenIdProvider.claims().expiresAt(Instant.now().minusSeconds(60)), OpenIdProvider.KEY),
                OpenIdProvider.sign(OpenIdProvider.claims().issuer("https://elsewhere.example"), OpenIdProvider.KEY),
                OpenIdProvider.sign(OpenIdProvider.claims().audience("another-system"), OpenIdProvider.KEY),
                parts[0] + "." + forged + "." + parts[2],
                base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + forged + ".",
                parts[0] + "." + parts[1] + ".");
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_wrong_token_is_no_token(String token) throws Exception {
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void who_has_signed_in_sees_the_page_that_was_asked_for() throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient person = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = get(person, "/chart/AAPL?range=5Y", AS_PERSON);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri())
                    .hasToString(address.resolve("/chart/AAPL?range=5Y").toString());
            assertThat(page.body()).contains("<div id=\"app\">");
            assertThat(get(person, "/index-presets.json").statusCode()).isEqualTo(200);
        }
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(HttpCookie::isHttpOnly);
    }

    @Test
    void a_session_that_was_made_up_is_none() throws Exception {
        assertThat(get(program, "/index-presets.json", "cookie", "q_session=made-up")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_machine_s_keepers_need_not_sign_in() throws Exception {
        assertThat(get(program, management.resolve("/q/health/ready").toString())
                        .statusCode())
                .isNotIn(302, 401, 403);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
