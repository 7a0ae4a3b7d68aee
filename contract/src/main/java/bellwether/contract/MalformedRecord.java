package bellwether.contract;

/** A record that does not keep to the contract; the message says where, for the dead letter's reason. */
public final class MalformedRecord extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedRecord(String message) {
        super(message);
    }

    public MalformedRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
