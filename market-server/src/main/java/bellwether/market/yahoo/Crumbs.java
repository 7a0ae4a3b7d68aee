package bellwether.market.yahoo;

import bellwether.market.http.Reply;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The cookie A3 and the crumb that belongs to it. A crumb follows from its cookie, so none needs to be kept, and a
 * client may keep both over a restart.
 */
final class Crumbs {
    private static final String COOKIE = "A3";
    private static final int CRUMB_LENGTH = 11;
    private static final String NO_ACCESS =
            "User is unable to access this feature - https://bit.ly/yahoo-finance-api-feedback";

    private final AtomicLong cookies = new AtomicLong();

    /** What stands for fc.yahoo.com: not found, but with a cookie. */
    Reply cookie() {
        String value = "d=" + hash("cookie " + cookies.incrementAndGet());
        return Reply.text(404, Reply.HTML, "<html><body>Not Found</body></html>")
                .with("Set-Cookie", COOKIE + "=" + value + "; Max-Age=31536000; Path=/; SameSite=Lax; HttpOnly");
    }

    Reply crumb(HttpServerRequest request) throws YahooError {
        String cookie = cookieOf(request);
        if (cookie == null) {
            throw YahooError.unauthorized("Invalid Cookie");
        }
        return Reply.text(200, Reply.TEXT, crumb(cookie));
    }

    void check(HttpServerRequest request) throws YahooError {
        String cookie = cookieOf(request);
        String crumb = request.getParam("crumb");
        if (cookie == null && crumb == null) {
            throw YahooError.unauthorized(NO_ACCESS);
        } else if (cookie == null || !Objects.equals(crumb, crumb(cookie))) {
            throw YahooError.unauthorized("Invalid Crumb");
        }
    }

    private static @Nullable String cookieOf(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static String crumb(String cookie) {
        return hash("crumb " + cookie).substring(0, CRUMB_LENGTH);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
