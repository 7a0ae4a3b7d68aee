package bellwether.fuzzing;

import java.util.List;

/**
 * What is tried.
 *
 * @param name of its folder of inputs, too
 * @param entry the class whose {@code fuzzerTestOneInput} takes them
 */
record Target(String name, String entry, int longestInput) {
    /** All readers with the same inputs. */
    static final Target EVERY = new Target("every", "bellwether.fuzzing.EveryTarget", 4096);

    static List<Target> all() {
        return List.of(
                new Target("answers", "bellwether.ingest.yahoo.AnswerTarget", 4096),
                new Target("records", "bellwether.fuzzing.RecordTarget", 1024),
                new Target("universes", "bellwether.fuzzing.UniverseTarget", 1024),
                new Target("parameters", "bellwether.movers.board.ParameterTarget", 512));
    }
}
