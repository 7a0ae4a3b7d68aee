package bellwether.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A provider that signs everybody in who comes. */
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "bellwether";
    static final KeyPair KEY = newKey();
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";
    private static final String KEY_ID = "1";
    private static volatile String issuer = "";
    private static volatile boolean away;

    private HttpServer server;

    /** From now on it hangs up on everybody, or no more. */
    static void setAway(boolean isAway) {
        away = isAway;
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a good token says; a test changes it. */
    static JwtClaimsBuilder claims() {
        return Jwt.issuer(issuer)
                .subject("ada")
                .audience(CLIENT)
                .claim("azp", CLIENT)
                .expiresIn(600);
    }

    static String sign(JwtClaimsBuilder claims, KeyPair key) {
        return claims.jws().keyId(KEY_ID).sign(key.getPrivate());
    }

    @Override
    public void init(Map<String, String> settings) {
        away = settings.containsKey("away");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, description()));
        server.createContext("/keys", exchange -> send(exchange, keys()));
        server.createContext("/authorize", OpenIdProvider::authorize);
        server.createContext("/token", exchange -> send(exchange, tokens()));
        // Codecs and signers are looked for by the thread's class loader.
        ClassLoader loader = OpenIdProvider.class.getClassLoader();
        server.setExecutor(task -> {
            Thread.currentThread().setContextClassLoader(loader);
            task.run();
        });
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.credentials.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static JsonObject description() {
        return new JsonObject()
                .put("issuer", issuer)
                .put("jwks_uri", issuer + "/keys")
                .put("authorization_endpoint", issuer + "/authorize")
                .put("token_endpoint", issuer + "/token");
    }

    private static JsonObject keys() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", KEY_ID)
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("n", base64(key.getModulus().toByteArray()))
                                        .put("e", base64(key.getPublicExponent().toByteArray()))));
    }

    /** Of a positive number, without its sign's byte. */
    private static String base64(byte[] number) {
        byte[] unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        URI back = URI.create(asked.get("redirect_uri") + "?code=granted&state=" + asked.get("state"));
        exchange.getResponseHeaders().set("location", back.toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static JsonObject tokens() {
        return new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", 600)
                .put("id_token", sign(claims(), KEY))
                .put("access_token", sign(claims(), KEY))
                .put("refresh_token", "again");
    }

    private static void send(HttpExchange exchange, JsonObject answer) throws IOException {
        if (away) {
            exchange.close();
            return;
        }
        byte[] body = answer.toBuffer().getBytes();
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
