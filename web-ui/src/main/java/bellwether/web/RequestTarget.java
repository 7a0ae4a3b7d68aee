package bellwether.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Path and query of a request. */
final class RequestTarget {
    private static final String NEVER_PLAIN = "\"<>[\\]^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RequestTarget() {}

    /**
     * With everything encoded that no address may have as it is. Many clients send it so all the same ({@code ^GSPC},
     * {@code div|split}); the services take nothing but addresses.
     */
    static String encoded(String target) {
        StringBuilder encoded = new StringBuilder(target.length());
        target.codePoints().forEach(character -> {
            if (character > ' ' && character < 0x7f && NEVER_PLAIN.indexOf(character) < 0) {
                encoded.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(octet));
                }
            }
        });
        return encoded.toString();
    }
}
