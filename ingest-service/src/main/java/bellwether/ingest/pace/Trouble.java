package bellwether.ingest.pace;

/** Why a request came to nothing, as far as asking again may help. */
public enum Trouble {
    /** The source asks for fewer requests. Everyone waits, for as long as its penalties are known to last. */
    RATE_LIMITED(9),
    /** No connection. Everyone waits, but not for long: it is our network, or the address is wrong. */
    UNREACHABLE(4),
    /** An error of this answer: others may fare better, so only many in a row stop everyone. */
    FAILING(6);

    private final int patience;

    Trouble(int patience) {
        this.patience = patience;
    }

    /** How many pauses in a row, without one good answer between, until the source is given up. */
    int patience() {
        return patience;
    }
}
