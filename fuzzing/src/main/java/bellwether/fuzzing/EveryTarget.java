package bellwether.fuzzing;

import bellwether.ingest.yahoo.AnswerTarget;
import bellwether.movers.board.ParameterTarget;

/** Gives each input to every reader: one start of the fuzzer for all of them, where there is little time. */
public final class EveryTarget {
    private EveryTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        AnswerTarget.fuzzerTestOneInput(input);
        RecordTarget.fuzzerTestOneInput(input);
        UniverseTarget.fuzzerTestOneInput(input);
        ParameterTarget.fuzzerTestOneInput(input);
    }
}
