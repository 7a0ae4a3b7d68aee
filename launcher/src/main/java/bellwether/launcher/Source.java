package bellwether.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the prices come from. */
sealed interface Source {
    /** As it stands in the state folder, in the topics and on the page. */
    String word();

    /** Yahoo itself, or whatever BELLWETHER_YAHOO_URL names. */
    record Yahoo() implements Source {
        @Override
        public String word() {
            return "yahoo";
        }
    }

    /** A source that our own market server plays on this machine. */
    sealed interface Served extends Source {
        /** Settings of the market server, as environment variables. */
        default Map<String, String> settings() {
            return Map.of("BELLWETHER_MARKET", word());
        }
    }

    record Simulated() implements Served {
        @Override
        public String word() {
            return "simulated";
        }
    }

    /**
     * Recorded prices.
     *
     * @param data CSV files
     * @param events splits and dividends; with them the prices are taken to be as they were traded
     * @param today the market's date at the start; the last one of the data if null
     */
    record Replay(
            List<Path> data,
            @Nullable Path events,
            @Nullable LocalDate today) implements Served {
        public Replay {
            data = List.copyOf(data);
        }

        @Override
        public String word() {
            return "replay";
        }

        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>(Served.super.settings());
            // A comma in a name would be read as the next file.
            settings.put(
                    "BELLWETHER_MARKET_DATA",
                    data.stream()
                            .map(file -> file.toString().replace(",", "\\,"))
                            .collect(Collectors.joining(",")));
            if (events != null) {
                settings.put("BELLWETHER_MARKET_EVENTS", events.toString());
            }
            if (today != null) {
                settings.put("BELLWETHER_MARKET_TODAY", today.toString());
            }
            return settings;
        }
    }
}
