package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.endtoend.PriceTable.Mover;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** The system's movers of a day against our own. */
final class Comparison {
    private static final int LIMIT = 10;

    private Comparison() {}

    static void movers_are_those_of_the_file(Api api, PriceTable prices, LocalDate date) {
        JsonNode ranking = api.get("/api/v1/movers?date=" + date + "&limit=" + LIMIT);
        assertThat(ranking.path("date").asText()).isEqualTo(date.toString());
        sameRows(ranking.path("gainers"), prices.gainers(date, LIMIT), date + " gainers");
        sameRows(ranking.path("losers"), prices.losers(date, LIMIT), date + " losers");
        List<Mover> all = prices.movers(date);
        JsonNode breadth = ranking.path("breadth");
        assertThat(breadth.path("advancing").asLong())
                .as("%s advancing", date)
                .isEqualTo(
                        all.stream().filter(mover -> mover.changePercent() > 0).count());
        assertThat(breadth.path("declining").asLong())
                .as("%s declining", date)
                .isEqualTo(
                        all.stream().filter(mover -> mover.changePercent() < 0).count());
        assertThat(ranking.path("universe").path("ranked").asInt())
                .as("%s ranked", date)
                .isEqualTo(all.size());
    }

    private static void sameRows(JsonNode rows, List<Mover> expected, String what) {
        assertThat(symbols(rows))
                .as(what)
                .isEqualTo(expected.stream().map(Mover::symbol).toList());
        for (int place = 0; place < expected.size(); place++) {
            JsonNode row = rows.get(place);
            Mover mover = expected.get(place);
            assertThat(row.path("rank").asInt()).isEqualTo(place + 1);
            assertThat(row.path("close").asDouble()).as(what).isEqualTo(mover.close());
            assertThat(row.path("previousClose").asDouble()).as(what).isEqualTo(mover.previousClose());
            assertThat(row.path("changePercent").asDouble())
                    .as(what + " " + mover.symbol())
                    .isCloseTo(mover.changePercent(), within(0.000001));
        }
    }

    static List<String> symbols(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("symbol").asText())
                .toList();
    }
}
