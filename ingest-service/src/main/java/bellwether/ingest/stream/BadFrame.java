package bellwether.ingest.stream;

/** A message of the streamer that can't be understood, or says what can't be. */
final class BadFrame extends Exception {
    private static final long serialVersionUID = 1L;

    private final String kind;

    /** @param kind one word, to count by */
    BadFrame(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
