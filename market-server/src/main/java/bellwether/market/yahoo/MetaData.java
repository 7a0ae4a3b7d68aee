package bellwether.market.yahoo;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Latest;
import bellwether.market.TradingPeriods;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the {@code meta} of charts and sparks. */
final class MetaData {
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);
    private static final int INTRADAY_SCALE = 3;

    private MetaData() {}

    static void write(JsonGenerator json, Chart chart, boolean prePost) throws IOException {
        json.writeObjectFieldStart("meta");
        writeInstrument(json, chart);
        if (chart.latest() != null) {
            writeLatest(json, chart.latest(), chart.company().priceHint());
        }
        json.writeStringField("longName", chart.company().longName());
        json.writeStringField("shortName", chart.company().shortName());
        writeBefore(json, chart);
        json.writeObjectFieldStart("currentTradingPeriod");
        writePeriods(json, TradingPeriods.current(chart.company(), chart.stamps(), chart.now()), chart.stamps());
        json.writeEndObject();
        if (chart.interval().isIntraday()) {
            writeTradingPeriods(json, chart, prePost);
        }
        json.writeStringField("dataGranularity", chart.interval().granularity());
        json.writeStringField("range", chart.window().range());
        json.writeArrayFieldStart("validRanges");
        for (String range : Window.validRanges(chart.company(), chart.stamps(), chart.now())) {
            json.writeString(range);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static long offset(BarStamps stamps, Instant moment) {
        return stamps.zone().getRules().getOffset(moment).getTotalSeconds();
    }

    static String zoneName(BarStamps stamps, Instant moment) {
        return ZONE_NAME.format(moment.atZone(stamps.zone()));
    }

    private static void writeInstrument(JsonGenerator json, Chart chart) throws IOException {
        Company company = chart.company();
        json.writeStringField("currency", company.currency());
        json.writeStringField("symbol", company.symbol());
        json.writeStringField("exchangeName", company.venue().code());
        json.writeStringField("fullExchangeName", company.venue().name());
        json.writeStringField("instrumentType", company.instrumentType());
        json.writeNumberField("firstTradeDate", chart.stamps().daily(company.firstTradeDate()));
        if (chart.latest() != null) {
            json.writeNumberField("regularMarketTime", chart.latest().time());
        }
        json.writeBooleanField("hasPrePostMarketData", TradingPeriods.hasPrePost(company));
        json.writeNumberField("gmtoffset", offset(chart.stamps(), chart.now()));
        json.writeStringField("timezone", zoneName(chart.stamps(), chart.now()));
        json.writeStringField("exchangeTimezoneName", chart.stamps().zone().getId());
    }

    private static void writeLatest(JsonGenerator json, Latest latest, int priceHint) throws IOException {
        Numbers.rounded(json, "regularMarketPrice", latest.price(), priceHint);
        Numbers.rounded(json, "fiftyTwoWeekHigh", latest.yearHigh(), priceHint);
        Numbers.rounded(json, "fiftyTwoWeekLow", latest.yearLow(), priceHint);
        Numbers.rounded(json, "regularMarketDayHigh", latest.high(), priceHint);
        Numbers.rounded(json, "regularMarketDayLow", latest.low(), priceHint);
        json.writeNumberField("regularMarketVolume", latest.volume());
    }

    private static void writeBefore(JsonGenerator json, Chart chart) throws IOException {
        int priceHint = chart.company().priceHint();
        Numbers.rounded(json, "chartPreviousClose", chart.closeBefore(), priceHint);
        if (chart.interval().isIntraday() && chart.latest() != null) {
            Numbers.rounded(json, "previousClose", chart.latest().previousClose(), priceHint);
            json.writeNumberField("scale", INTRADAY_SCALE);
        }
        json.writeNumberField("priceHint", priceHint);
    }

    /** One day after the other; with the times before and after, each part has a list of its own. */
    private static void writeTradingPeriods(JsonGenerator json, Chart chart, boolean prePost) throws IOException {
        List<TradingPeriods> days = days(chart);
        if (!prePost) {
            json.writeArrayFieldStart("tradingPeriods");
            for (TradingPeriods day : days) {
                writePeriodOfDay(json, day.open(), day.close(), chart.stamps());
            }
            json.writeEndArray();
            return;
        }
        json.writeObjectFieldStart("tradingPeriods");
        json.writeArrayFieldStart("pre");
        for (TradingPeriods day : days) {
            writePeriodOfDay(json, day.preOpen(), day.open(), chart.stamps());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("post");
        for (TradingPeriods day : days) {
            writePeriodOfDay(json, day.close(), day.postClose(), chart.stamps());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regular");
        for (TradingPeriods day : days) {
            writePeriodOfDay(json, day.open(), day.close(), chart.stamps());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<TradingPeriods> days(Chart chart) {
        List<TradingPeriods> days = new ArrayList<>();
        for (int row = 0; row < chart.bars().size(); row++) {
            LocalDate date = chart.stamps().date(chart.bars().stamp(row));
            if (days.isEmpty() || !days.getLast().date().equals(date)) {
                days.add(TradingPeriods.of(chart.company(), chart.stamps(), date));
            }
        }
        return days;
    }

    private static void writePeriodOfDay(JsonGenerator json, long start, long end, BarStamps stamps)
            throws IOException {
        json.writeStartArray();
        json.writeStartObject();
        writePeriod(json, start, end, stamps);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writePeriods(JsonGenerator json, TradingPeriods periods, BarStamps stamps) throws IOException {
        json.writeObjectFieldStart("pre");
        writePeriod(json, periods.preOpen(), periods.open(), stamps);
        json.writeEndObject();
        json.writeObjectFieldStart("regular");
        writePeriod(json, periods.open(), periods.close(), stamps);
        json.writeEndObject();
        json.writeObjectFieldStart("post");
        writePeriod(json, periods.close(), periods.postClose(), stamps);
        json.writeEndObject();
    }

    private static void writePeriod(JsonGenerator json, long start, long end, BarStamps stamps) throws IOException {
        Instant moment = Instant.ofEpochSecond(start);
        json.writeStringField("timezone", zoneName(stamps, moment));
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
        json.writeNumberField("gmtoffset", offset(stamps, moment));
    }
}
