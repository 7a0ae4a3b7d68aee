package bellwether.movers.ranking;

import bellwether.contract.InstrumentKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of instruments that are ranked against each other.
 *
 * @param wireName all, or a kind's name
 * @param kind the only kind in it; null for all kinds
 */
public record UniverseName(String wireName, @Nullable InstrumentKind kind) {
    public static final UniverseName ALL = new UniverseName("all", null);

    public static UniverseName of(InstrumentKind kind) {
        return new UniverseName(kind.wireName(), kind);
    }

    public static Optional<UniverseName> find(String wireName) {
        return every().filter(universe -> universe.wireName.equals(wireName)).findFirst();
    }

    /** All names, for people: {@code all, equity, etf}. */
    public static String names() {
        return every().map(UniverseName::wireName).collect(Collectors.joining(", "));
    }

    private static Stream<UniverseName> every() {
        return Stream.concat(
                Stream.of(ALL), Arrays.stream(InstrumentKind.values()).map(UniverseName::of));
    }
}
