package bellwether.market.server;

/** Settings that can't be served; the message says which and why. */
final class BadSettings extends Exception {
    private static final long serialVersionUID = 1;

    BadSettings(String message) {
        super(message);
    }
}
