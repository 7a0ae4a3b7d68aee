package bellwether.quote.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bellwether.contract.Action;
import bellwether.contract.InstrumentKind;
import bellwether.quote.instrument.Listed;
import bellwether.service.PlainNumbers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers of Yahoo's are stored and asked for again: what comes out is what went in. */
class RecordedChartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new PlainNumbers().customize(JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "chart_1d_AAPL_split_and_dividend.json, EQUITY, XNAS, false",
        "chart_1d_AAPL_range6mo_last_bar_live_stamp.json, EQUITY, XNAS, true",
        "chart_1d_MSFT_1y_dividends.json, EQUITY, XNAS, false",
        "chart_1d_GS2C.DE_range5d.json, EQUITY, XETR, true",
        "chart_1d_TSLA_13y_no_events.json, EQUITY, XNAS, false",
        "chart_1d_fx_EURUSD.json, CURRENCY, , false"
    })
    void a_recorded_chart_comes_back_as_it_was(String file, InstrumentKind kind, @Nullable String mic, boolean live)
            throws IOException {
        JsonNode recorded = recorded(file);
        ChartRequest request = request(recorded);
        Instant now = Instant.ofEpochSecond(
                recorded.path("meta").path("regularMarketTime").asLong() + 60);

        Chart chart = stored(recorded, kind, mic, live).chart(request, now.toString());
        JsonNode answer = JSON.readTree(JSON.writeValueAsBytes(ChartView.of(chart, request)))
                .path("chart")
                .path("result")
                .path(0);

        assertThat(answer.path("timestamp")).isEqualTo(recorded.path("timestamp"));
        assertThat(answer.path("events")).isEqualTo(recorded.path("events"));
        for (String column : List.of("open", "high", "low", "close", "volume")) {
            assertThat(numbers(answer.path("indicators").path("quote").path(0).path(column)))
                    .as(column)
                    .isEqualTo(numbers(
                            recorded.path("indicators").path("quote").path(0).path(column)));
        }
        assertThat(numbers(answer.path("indicators").path("adjclose").path(0).path("adjclose")))
                .isEqualTo(numbers(
                        recorded.path("indicators").path("adjclose").path(0).path("adjclose")));
        for (String member : List.of(
                "currency",
                "symbol",
                "exchangeName",
                "fullExchangeName",
                "instrumentType",
                "regularMarketTime",
                "gmtoffset",
                "timezone",
                "exchangeTimezoneName",
                "longName",
                "priceHint",
                "dataGranularity")) {
            assertThat(answer.path("meta").path(member))
                    .as(member)
                    .isEqualTo(recorded.path("meta").path(member));
        }
    }

    private static List<Double> numbers(JsonNode column) {
        assertThat(column).isNotEmpty();
        return JSON.convertValue(column, JSON.getTypeFactory().constructCollectionType(List.class, Double.class));
    }

    private static ChartRequest request(JsonNode recorded) {
        JsonNode stamps = recorded.path("timestamp");
        return ChartRequest.of(
                stamps.get(0).asText(), stamps.get(stamps.size() - 1).asText(), null, "1d", "div|split", "true");
    }

    private static StoredShare stored(JsonNode recorded, InstrumentKind kind, @Nullable String mic, boolean live) {
        JsonNode meta = recorded.path("meta");
        ZoneId zone = ZoneId.of(meta.path("exchangeTimezoneName").asText());
        Listed listed = new Listed(
                1,
                meta.path("symbol").asText(),
                meta.path("longName").asText(),
                kind,
                meta.path("fullExchangeName").asText(),
                mic,
                null,
                null,
                meta.path("currency").asText(),
                zone);
        StoredShare share = new StoredShare(listed);
        Instant traded = Instant.ofEpochSecond(meta.path("regularMarketTime").asLong());
        int size = recorded.path("timestamp").size();
        for (int i = 0; i < size; i++) {
            share.days.add(row(recorded, i, zone, !(live && i == size - 1), traded));
        }
        for (JsonNode split : recorded.path("events").path("splits")) {
            share.actions.add(new Action.Split(
                    listed.symbol(),
                    date(split.path("date"), zone),
                    split.path("numerator").asDouble(),
                    split.path("denominator").asDouble()));
        }
        for (JsonNode dividend : recorded.path("events").path("dividends")) {
            share.actions.add(new Action.Dividend(
                    listed.symbol(),
                    date(dividend.path("date"), zone),
                    dividend.path("amount").asDouble(),
                    listed.currency()));
        }
        return share;
    }

    private static BarRow row(JsonNode recorded, int i, ZoneId zone, boolean finished, Instant traded) {
        JsonNode quote = recorded.path("indicators").path("quote").path(0);
        return new BarRow(
                date(recorded.path("timestamp").get(i), zone).toEpochDay(),
                price(quote.path("open").get(i)),
                price(quote.path("high").get(i)),
                price(quote.path("low").get(i)),
                price(quote.path("close").get(i)),
                price(recorded.path("indicators")
                        .path("adjclose")
                        .path(0)
                        .path("adjclose")
                        .get(i)),
                quote.path("volume").get(i).asLong(),
                finished,
                traded,
                traded.plusSeconds(60),
                "yahoo",
                recorded.path("meta").path("currency").asText());
    }

    private static LocalDate date(JsonNode stamp, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(stamp.asLong()), zone);
    }

    private static @Nullable Float price(JsonNode price) {
        return price.isNull() ? null : Float.valueOf(price.floatValue());
    }

    private static JsonNode recorded(String file) throws IOException {
        String configured = System.getProperty("BELLWETHER_SHARED", System.getenv("BELLWETHER_SHARED"));
        Path shared = configured == null ? Path.of("..", "..", "shared") : Path.of(configured);
        Path path = shared.resolve("yahoo-recordings").resolve("good").resolve(file);
        assumeTrue(Files.exists(path), () -> "Skipped: there is no " + path + " (set BELLWETHER_SHARED)");
        return JSON.readTree(path.toFile()).path("chart").path("result").path(0);
    }
}
