package bellwether.ingest.yahoo;

import bellwether.ingest.source.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether bars are as far apart as those that were asked for: the source may coarsen them and not say so. */
final class Spacing {
    /** Of fewer bars nothing can be said: an instrument may rest for weeks. */
    private static final int ENOUGH = 8;

    private Spacing() {}

    /** @param interval 1d or 1h */
    static Optional<String> objection(String interval, List<Row> rows) {
        List<Instant> stamps = rows.stream()
                .map(Row::stamp)
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        if (stamps.size() < ENOUGH) {
            return Optional.empty();
        }
        Duration middle = middle(stamps);
        boolean daily = interval.equals("1d");
        Duration least = daily ? Duration.ofHours(12) : Duration.ofMinutes(20);
        Duration most = daily ? Duration.ofDays(5) : Duration.ofDays(3);
        return middle.compareTo(least) >= 0 && middle.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of("asked for bars of " + interval + ", got such as are " + words(middle) + " apart");
    }

    private static Duration middle(List<Instant> stamps) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < stamps.size(); i++) {
            gaps.add(Duration.between(stamps.get(i - 1), stamps.get(i)));
        }
        return gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(Duration.ZERO);
    }

    private static String words(Duration gap) {
        return gap.toDays() > 0 ? gap.toDays() + " days" : gap.toMinutes() + " minutes";
    }
}
