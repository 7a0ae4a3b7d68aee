package bellwether.launcher;

import org.jspecify.annotations.Nullable;

/**
 * How far back the first run goes, as the ingest service takes it.
 *
 * @param daily of daily bars
 * @param hourly of hourly bars
 */
record History(String daily, String hourly) {
    private static final String REPLAY = "max";

    static History of(Source source, @Nullable String wish) {
        return switch (source) {
            case Source.Yahoo yahoo -> new History(wish == null ? "5y" : wish, "1y");
            case Source.Simulated simulated -> new History(wish == null ? "1y" : wish, "3mo");
            case Source.Replay replay -> new History(wish == null ? REPLAY : wish, REPLAY);
        };
    }

    String words() {
        return "daily bars of " + span(daily) + ", hourly bars of " + span(hourly);
    }

    private static String span(String text) {
        return text.equals(REPLAY) ? "all days there are" : text;
    }
}
