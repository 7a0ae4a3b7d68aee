package bellwether.launcher;

/** Bad arguments or configuration: running again won't help. The message is for the user. */
final class UsageProblem extends RuntimeException {
    static final int EXIT_CODE = 64;

    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
