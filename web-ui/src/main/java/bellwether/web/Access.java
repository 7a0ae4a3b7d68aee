package bellwether.web;

/** Who may read the dashboard: {@code bellwether.access}. */
enum Access {
    /** Whoever is on this machine; nobody else reaches the address. What counts where nothing is set. */
    THIS_MACHINE,
    /** Whoever reaches the address. */
    OPEN,
    /** People whom the OpenID provider knows, and programs with a token of it. */
    SIGN_IN
}
