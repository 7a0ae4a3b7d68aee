package bellwether.market.yahoo;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Latest;
import bellwether.market.Market;
import bellwether.market.Series;
import bellwether.market.TradingPeriods;
import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes {@code /v7/finance/quote}: the newest figures of many instruments. */
final class QuoteAnswer {
    private static final int YEAR_DAYS = 380;
    private static final int TEN_DAYS = 10;
    private static final int THREE_MONTHS = 63;

    private QuoteAnswer() {}

    /** @param fields the members wanted beside those that are always there; empty for all */
    static Reply of(Market market, List<Company> companies, Set<String> fields) {
        Instant now = market.now();
        return Reply.json(200, JsonBody.of(2048 * (companies.size() + 1), json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("quoteResponse");
            json.writeArrayFieldStart("result");
            for (Company company : companies) {
                json.writeStartObject();
                write(new Members(json, fields), market, company, now);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNullField("error");
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    /** The kind as people read it. */
    static String kindName(Company company) {
        return switch (company.kind()) {
            case EQUITY -> "Equity";
            case ETF -> "ETF";
            case INDEX -> "Index";
            case CURRENCY -> "Currency";
            case CRYPTO -> "Cryptocurrency";
            case FUTURE -> "Futures";
            case FUND -> "Fund";
        };
    }

    private static void write(Members quote, Market market, Company company, Instant now) throws IOException {
        BarStamps stamps = BarStamps.of(company);
        LocalDate today = stamps.date(now);
        Series daily = market.daily(company.symbol(), today.minusDays(YEAR_DAYS), today);
        writeInstrument(quote, company, stamps, now);
        Latest latest = Latest.of(daily, stamps, now).orElse(null);
        if (latest != null) {
            writeLatest(quote, latest, company);
            quote.optional("averageDailyVolume3Month", averageVolume(daily, THREE_MONTHS));
            quote.optional("averageDailyVolume10Day", averageVolume(daily, TEN_DAYS));
        }
    }

    private static void writeInstrument(Members quote, Company company, BarStamps stamps, Instant now)
            throws IOException {
        quote.always("language", "en-US");
        quote.always("region", "US");
        quote.always("quoteType", company.instrumentType());
        quote.always("typeDisp", kindName(company));
        quote.always("quoteSourceName", "Delayed Quote");
        quote.always("symbol", company.symbol());
        quote.always("exchange", company.venue().code());
        quote.always("fullExchangeName", company.venue().name());
        quote.always("exchangeTimezoneName", stamps.zone().getId());
        quote.always("exchangeTimezoneShortName", MetaData.zoneName(stamps, now));
        quote.always("gmtOffSetMilliseconds", MetaData.offset(stamps, now) * 1000);
        quote.always("marketState", TradingPeriods.current(company, stamps, now).stateAt(now));
        quote.always("hasPrePostMarketData", TradingPeriods.hasPrePost(company));
        quote.always("firstTradeDateMilliseconds", stamps.daily(company.firstTradeDate()) * 1000);
        quote.always("priceHint", company.priceHint());
        quote.always("sourceInterval", 15);
        quote.always("exchangeDataDelayedBy", 0);
        quote.always("tradeable", false);
        quote.optional("shortName", company.shortName());
        quote.optional("longName", company.longName());
        quote.optional("currency", company.currency());
    }

    private static void writeLatest(Members quote, Latest latest, Company company) throws IOException {
        int hint = company.priceHint();
        quote.always("regularMarketTime", latest.time());
        quote.price("regularMarketPrice", latest.price(), hint);
        quote.price("regularMarketOpen", latest.open(), hint);
        quote.price("regularMarketDayHigh", latest.high(), hint);
        quote.price("regularMarketDayLow", latest.low(), hint);
        quote.optional("regularMarketVolume", latest.volume());
        quote.price("regularMarketPreviousClose", latest.previousClose(), hint);
        quote.price("fiftyTwoWeekHigh", latest.yearHigh(), hint);
        quote.price("fiftyTwoWeekLow", latest.yearLow(), hint);
        if (Float.isFinite(latest.previousClose())) {
            quote.price("regularMarketChange", latest.price() - latest.previousClose(), hint);
            quote.price("regularMarketChangePercent", (latest.price() / latest.previousClose() - 1) * 100, 6);
        }
    }

    private static long averageVolume(Series daily, int days) {
        long sum = 0;
        int counted = 0;
        for (int row = daily.size() - 1; row >= 0 && counted < days; row--) {
            if (daily.volume(row) >= 0) {
                sum += daily.volume(row);
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** Writes the members that are wanted. */
    private record Members(JsonGenerator json, Set<String> fields) {
        void always(String name, Object value) throws IOException {
            json.writeFieldName(name);
            switch (value) {
                case String text -> json.writeString(text);
                case Boolean flag -> json.writeBoolean(flag);
                case Number number -> json.writeNumber(number.toString());
                default -> throw new IllegalArgumentException(name + " is " + value.getClass());
            }
        }

        void optional(String name, @Nullable Object value) throws IOException {
            if (value != null && (fields.isEmpty() || fields.contains(name))) {
                always(name, value);
            }
        }

        void price(String name, float price, int priceHint) throws IOException {
            if (fields.isEmpty() || fields.contains(name)) {
                Numbers.rounded(json, name, price, priceHint);
            }
        }
    }
}
