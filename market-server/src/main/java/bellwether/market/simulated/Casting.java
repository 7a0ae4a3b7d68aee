package bellwether.market.simulated;

import bellwether.market.Company;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each instrument its traits: from {@code profiles.csv} where it stands there, else drawn by its symbol. */
final class Casting {
    private static final Map<String, Profile> PROFILES = profiles();

    private Casting() {}

    /** One line of {@code profiles.csv}; deviation is NaN for shares, whose traits are drawn but for level and volume. */
    private record Profile(String symbol, double level, long volume, double deviation, List<Exposure> exposures) {

        static Profile parse(String line) {
            String[] values = line.split(",", -1);
            return new Profile(
                    values[0],
                    Double.parseDouble(values[1]),
                    Math.round(Double.parseDouble(values[2]) * 1e6),
                    values[3].isEmpty() ? Double.NaN : Double.parseDouble(values[3]) / 100,
                    values[4].isEmpty()
                            ? List.of()
                            : Arrays.stream(values[4].split(" "))
                                    .map(Profile::exposure)
                                    .toList());
        }

        private static Exposure exposure(String text) {
            int colon = text.indexOf(':');
            return new Exposure(
                    Factor.valueOf(text.substring(0, colon)), Double.parseDouble(text.substring(colon + 1)));
        }
    }

    static Traits traits(Company company) {
        Noise noise = Noise.of(company.symbol());
        Profile profile = PROFILES.get(company.symbol());
        return switch (company.kind()) {
            case EQUITY -> share(company, noise, profile);
            case ETF, FUND -> tracker(noise, profile, 0.012, 1);
            case INDEX -> tracker(noise, profile, 0, 1);
            case CURRENCY, FUTURE -> tracker(noise, profile, 0, 0.1);
            case CRYPTO -> tracker(noise, profile, 0, 0.02);
        };
    }

    private static Traits tracker(Noise noise, @Nullable Profile profile, double yield, double nightly) {
        Profile known = profile != null
                ? profile
                : new Profile("", 100, 1_000_000, 0.004, List.of(new Exposure(Factor.MARKET, 1)));
        return new Traits(noise, known.level, known.deviation, 0, known.exposures, known.volume, yield, 0, nightly);
    }

    private static Traits share(Company company, Noise noise, @Nullable Profile profile) {
        double size = noise.uniform(Noise.Stream.TRAIT, 1);
        double level = profile != null ? profile.level : cents(18 * StrictMath.exp(3.2 * size));
        long volume = profile != null
                ? profile.volume
                : Math.round(0.6e6 * StrictMath.exp(3 * noise.uniform(Noise.Stream.TRAIT, 2)));
        double beta = 0.65 + 0.7 * noise.uniform(Noise.Stream.TRAIT, 3);
        double yield = noise.uniform(Noise.Stream.TRAIT, 4);
        return new Traits(
                noise,
                company.symbol().endsWith(".L") ? level * 10 : level,
                0.008 + 0.008 * noise.uniform(Noise.Stream.TRAIT, 5),
                0.00008 * noise.normal(Noise.Stream.TRAIT, 6),
                company.sector() == null
                        ? List.of(new Exposure(Factor.MARKET, beta))
                        : List.of(new Exposure(Factor.MARKET, beta), new Exposure(sector(company.sector()), beta)),
                volume,
                yield < 0.3 ? 0 : 0.05 * (yield - 0.2),
                0.02 + 0.035 * noise.uniform(Noise.Stream.TRAIT, 7),
                1);
    }

    private static Factor sector(String name) {
        return Factor.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static double cents(double price) {
        return Math.rint(price * 100) / 100;
    }

    private static Map<String, Profile> profiles() {
        var stream = Objects.requireNonNull(Casting.class.getResourceAsStream("profiles.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("symbol,"))
                    .map(Profile::parse)
                    .collect(Collectors.toUnmodifiableMap(Profile::symbol, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
