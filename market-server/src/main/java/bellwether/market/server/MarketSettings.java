package bellwether.market.server;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which market is served, from {@code bellwether.market} and what follows it. */
@Singleton
final class MarketSettings {
    private final String kind;
    private final List<Path> data;
    private final Optional<Path> events;
    private final Optional<String> today;

    MarketSettings(
            @ConfigProperty(name = "bellwether.market") String kind,
            @ConfigProperty(name = "bellwether.market.data") Optional<List<String>> data,
            @ConfigProperty(name = "bellwether.market.events") Optional<String> events,
            @ConfigProperty(name = "bellwether.market.today") Optional<String> today) {
        this.kind = kind;
        this.data = data.orElse(List.of()).stream().map(Path::of).toList();
        this.events = events.map(Path::of);
        this.today = today;
    }

    /** {@code simulated} or {@code replay}. */
    String kind() {
        return kind;
    }

    /** The price files of a replay. */
    List<Path> data() {
        return data;
    }

    @Nullable
    Path events() {
        return events.orElse(null);
    }

    /** @throws BadSettings if it isn't a date */
    @Nullable
    LocalDate today() throws BadSettings {
        try {
            return today.map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            throw new BadSettings("bellwether.market.today is '" + today.orElse("") + "', not a date like 2018-02-07");
        }
    }
}
