package bellwether.market.yahoo;

import bellwether.contract.InstrumentKind;
import bellwether.market.Company;
import bellwether.market.CorporateEvent;
import bellwether.market.Market;
import bellwether.market.Series;
import bellwether.market.Venue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The market that a recorded chart shows, a second after its last trade: what is served must be what was recorded. */
final class RecordedMarket implements Market {
    private final JsonNode recorded;
    private final Company company;

    RecordedMarket(JsonNode recorded) {
        this.recorded = recorded;
        this.company = company(recorded.path("meta"));
    }

    static Company company(JsonNode meta) {
        InstrumentKind kind = kind(meta.path("instrumentType").asText());
        ZoneId zone = ZoneId.of(meta.path("exchangeTimezoneName").asText());
        String code = meta.path("exchangeName").asText();
        String mic =
                switch (code) {
                    case "NMS" -> "XNAS";
                    case "GER" -> "XETR";
                    default -> null;
                };
        return new Company(
                meta.path("symbol").asText(),
                meta.path("shortName").asText(),
                meta.path("longName").asText(),
                kind,
                Company.instrumentType(kind),
                new Venue(code, meta.path("fullExchangeName").asText(), mic, zone),
                meta.path("currency").asText(),
                LocalDate.ofInstant(
                        Instant.ofEpochSecond(meta.path("firstTradeDate").asLong()), zone),
                meta.path("priceHint").asInt(),
                null,
                null,
                false);
    }

    @Override
    public String name() {
        return "recorded";
    }

    @Override
    public Instant now() {
        return Instant.ofEpochSecond(recorded.at("/meta/regularMarketTime").asLong());
    }

    @Override
    public List<Company> companies() {
        return List.of(company);
    }

    @Override
    public Optional<Company> find(String symbol) {
        return symbol.equals(company.symbol()) ? Optional.of(company) : Optional.empty();
    }

    @Override
    public Series daily(String symbol, LocalDate from, LocalDate toInclusive) {
        JsonNode stamps = recorded.path("timestamp");
        JsonNode quote = recorded.at("/indicators/quote/0");
        JsonNode adjusted = recorded.at("/indicators/adjclose/0/adjclose");
        Series.Builder series = Series.builder(stamps.size());
        for (int row = 0; row < stamps.size(); row++) {
            series.bar(
                    stamps.get(row).asLong(),
                    (float) quote.path("open").get(row).asDouble(),
                    (float) quote.path("high").get(row).asDouble(),
                    (float) quote.path("low").get(row).asDouble(),
                    (float) quote.path("close").get(row).asDouble(),
                    (float) adjusted.get(row).asDouble(),
                    quote.path("volume").get(row).asLong());
        }
        recorded.at("/events/dividends")
                .forEach(dividend -> series.event(new CorporateEvent.Dividend(
                        dividend.path("date").asLong(), dividend.path("amount").asDouble())));
        recorded.at("/events/splits")
                .forEach(split -> series.event(new CorporateEvent.Split(
                        split.path("date").asLong(),
                        split.path("numerator").asDouble(),
                        split.path("denominator").asDouble())));
        ZoneId zone = company.venue().zone();
        return series.build()
                .between(
                        from.atStartOfDay(zone).toEpochSecond(),
                        toInclusive.plusDays(1).atStartOfDay(zone).toEpochSecond() - 1);
    }

    @Override
    public Series hourly(String symbol, LocalDate from, LocalDate toInclusive) {
        return Series.EMPTY;
    }

    private static InstrumentKind kind(String type) {
        for (InstrumentKind kind : InstrumentKind.values()) {
            if (Company.instrumentType(kind).equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type);
    }
}
