package bellwether.service;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of an answer (RFC 9110, 8.8.3). It is weak, as a body that is compressed on its way has other bytes and
 * the same tag.
 *
 * @param tag as it is sent: {@code W/"5d41402abc4b2a76"}
 */
record Validator(String tag) {
    private static final int BYTES = 12;
    private static final String WEAK = "W/";

    /** Equal bodies have equal tags, whichever process sends them. */
    static Validator of(byte[] body) {
        return new Validator(WEAK + '"' + nameOf(body) + '"');
    }

    /** A name that other bytes do not have. */
    static String nameOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** @param condition the value of If-None-Match: tags with commas between them, or a star for any */
    boolean isAmong(@Nullable String condition) {
        return condition != null
                && Arrays.stream(condition.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    /** What a 200 and a 304 have in common: keep it, and ask each time whether it is still right. */
    void describe(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }
}
