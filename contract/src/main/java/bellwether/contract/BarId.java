package bellwether.contract;

/**
 * The deterministic event id ({@code ce_id}) of a bar: the same fact has the same id whichever run sent it.
 *
 * <p>On the wire {@code AAPL|2018-02-07|1|9f86d081884c7d65}: key, revision, fingerprint of the facts. So what has been
 * published can be known from ids alone, without reading the values.
 *
 * @param key the record's key
 * @param fingerprint 64 bits over prices, currency, final, source and repaired; neither over the times of the fetch nor over the
 *     revision
 */
public record BarId(String key, int revision, long fingerprint) {

    public static BarId of(Bar bar) {
        return new BarId(bar.key(), bar.provenance().revision(), fingerprint(bar));
    }

    public static long fingerprint(Bar bar) {
        Prices prices = bar.prices();
        Provenance provenance = bar.provenance();
        String facts = prices.open() + "|" + prices.high() + "|" + prices.low() + "|" + prices.close() + "|"
                + prices.adjustedClose() + "|" + prices.volume() + "|" + provenance.currency() + "|"
                + provenance.finished() + "|" + provenance.source() + "|" + provenance.repaired();
        return Fingerprint.of(facts);
    }

    /** @throws MalformedRecord if the text is not an id of a bar */
    public static BarId parse(String text) throws MalformedRecord {
        int fingerprintAt = text.lastIndexOf('|');
        int revisionAt = text.lastIndexOf('|', fingerprintAt - 1);
        try {
            return new BarId(
                    text.substring(0, revisionAt),
                    Integer.parseInt(text.substring(revisionAt + 1, fingerprintAt)),
                    Long.parseUnsignedLong(text.substring(fingerprintAt + 1), 16));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new MalformedRecord("not the id of a bar: " + text, e);
        }
    }

    @Override
    public String toString() {
        return key + "|" + revision + "|" + Fingerprint.hex(fingerprint);
    }
}
