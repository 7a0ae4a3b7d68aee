package bellwether.movers.ranking;

/** There is no session that could answer; the message says why, for people. */
public final class NoSuchSession extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchSession(String message) {
        super(message);
    }
}
