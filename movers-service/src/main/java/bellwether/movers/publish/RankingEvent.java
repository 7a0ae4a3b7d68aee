package bellwether.movers.publish;

import bellwether.contract.CloudEvent;
import bellwether.contract.Ranking;
import bellwether.contract.Topics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** A ranking as it goes to its topic. Its id is made of its key, its date and its bytes: the same ranking, the same id. */
record RankingEvent(CloudEvent attributes, byte[] value) {
    private static final int FINGERPRINT_BYTES = 8;

    /** @param contractsUrl where the schemas are served, with a slash at the end */
    static RankingEvent of(Ranking ranking, byte[] json, String contractsUrl) {
        Instant learned = ranking.asOf() == null
                ? ranking.date().atStartOfDay(ZoneOffset.UTC).toInstant()
                : ranking.asOf();
        CloudEvent attributes = new CloudEvent(
                ranking.key() + "|" + ranking.date() + "|" + fingerprint(json),
                "/bellwether/movers",
                Topics.MOVERS,
                learned,
                ranking.key(),
                contractsUrl + "movers.v1.schema.json");
        return new RankingEvent(attributes, json);
    }

    String id() {
        return attributes.id();
    }

    private static String fingerprint(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
