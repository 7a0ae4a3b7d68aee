package bellwether.movers.board;

import bellwether.service.Problem;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Any texts as the parameters of a request: a query comes of them, or a problem that is the asker's. */
public final class ParameterTarget {
    private ParameterTarget() {}

    /** @param lines one for each parameter; where one is empty or missing, so is the parameter */
    public static void fuzzerTestOneInput(byte[] lines) {
        String[] texts = new String(lines, StandardCharsets.UTF_8).split("\n", -1);
        MoversParameters parameters = new MoversParameters();
        parameters.date = text(texts, 0);
        parameters.period = text(texts, 1);
        parameters.universe = text(texts, 2);
        parameters.sector = text(texts, 3);
        parameters.minPrice = text(texts, 4);
        parameters.minVolume = text(texts, 5);
        parameters.finalOnly = text(texts, 6);
        parameters.limit = text(texts, 7);
        try {
            Object unused = parameters.query();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw new IllegalStateException("not the asker's fault?", problem);
            }
        }
    }

    private static @Nullable String text(String[] texts, int line) {
        return line < texts.length ? texts[line] : null;
    }
}
