package bellwether.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 64 bits that tell facts apart. */
final class Fingerprint {
    private Fingerprint() {}

    static long of(String facts) {
        return ByteBuffer.wrap(sha256().digest(facts.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    static String hex(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
