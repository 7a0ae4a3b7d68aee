package bellwether.launcher.bench;

import java.util.List;

/** Measures something. */
@FunctionalInterface
interface Bench {
    /** @throws NotHere if this machine lacks what it takes */
    List<Finding> run(Yard yard) throws Exception;

    /** A program that a measurement needs is missing. The message says which, and how to get it. */
    final class NotHere extends Exception {
        private static final long serialVersionUID = 1L;

        NotHere(String message) {
            super(message);
        }
    }
}
