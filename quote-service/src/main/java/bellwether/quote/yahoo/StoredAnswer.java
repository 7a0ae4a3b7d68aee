package bellwether.quote.yahoo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Says of an answer in Yahoo's shape that it is not Yahoo's own:
 *
 * <ul>
 *   <li>{@code X-Bellwether-Source}: the market that the newest bar comes from: yahoo, simulated or replay
 *   <li>{@code X-Bellwether-As-Of}: when the bar that was fetched last was fetched
 *   <li>{@code X-Bellwether-Market}: the source again, by which another Bellwether that reads here keeps its name
 *   <li>{@code Date}: the market's clock as far as the bars know it: the past in a replay, and that of the fetch while a
 *       session is under way
 * </ul>
 *
 * <p>The first three are left out where nothing is stored.
 */
final class StoredAnswer {
    static final String JSON = "application/json;charset=utf-8";
    static final String TAG = "Yahoo's shape";

    private StoredAnswer() {}

    static <T> RestResponse<T> of(T view, List<Chart> charts) {
        ResponseBuilder<T> answer = ResponseBuilder.ok(view);
        charts.stream()
                .map(Chart::now)
                .min(Comparator.naturalOrder())
                .ifPresent(now -> answer.header("Date", httpDate(now)));
        Origin origin = Origin.newest(
                charts.stream().map(Chart::origin).filter(Objects::nonNull).toList());
        if (origin != null) {
            answer.header("X-Bellwether-Source", origin.source())
                    .header("X-Bellwether-As-Of", origin.asOf().truncatedTo(ChronoUnit.SECONDS))
                    .header("X-Bellwether-Market", origin.source());
        }
        return answer.build();
    }

    private static String httpDate(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
