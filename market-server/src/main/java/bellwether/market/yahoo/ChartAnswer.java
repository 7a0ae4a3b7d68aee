package bellwether.market.yahoo;

import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import bellwether.market.Series.Column;
import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Writes {@code /v8/finance/chart}. The hot path: a history of five years is some 1,259 bars. */
final class ChartAnswer {
    private static final int META_BYTES = 2048;
    private static final int BAR_BYTES = 128;

    private ChartAnswer() {}

    static Reply of(Chart chart, ChartRequest request) {
        int expected = META_BYTES + BAR_BYTES * chart.bars().size();
        return Reply.json(200, JsonBody.of(expected, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("chart");
            json.writeArrayFieldStart("result");
            json.writeStartObject();
            writeResult(json, chart, request);
            json.writeEndObject();
            json.writeEndArray();
            json.writeNullField("error");
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    private static void writeResult(JsonGenerator json, Chart chart, ChartRequest request) throws IOException {
        MetaData.write(json, chart, request.prePost());
        Series bars = chart.bars();
        if (!bars.isEmpty() && request.timestamps()) {
            json.writeArrayFieldStart("timestamp");
            for (int row = 0; row < bars.size(); row++) {
                json.writeNumber(bars.stamp(row));
            }
            json.writeEndArray();
        }
        writeEvents(json, chart, request);
        json.writeObjectFieldStart("indicators");
        writeQuote(json, bars, request);
        if (request.adjustedClose()
                && request.indicators().isEmpty()
                && !chart.interval().isIntraday()) {
            json.writeArrayFieldStart("adjclose");
            json.writeStartObject();
            writeColumn(json, "adjclose", bars, Column.ADJUSTED_CLOSE);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeQuote(JsonGenerator json, Series bars, ChartRequest request) throws IOException {
        json.writeArrayFieldStart("quote");
        json.writeStartObject();
        for (Column column : Column.values()) {
            String name = name(column);
            if (column != Column.ADJUSTED_CLOSE && request.wants(name)) {
                writeColumn(json, name, bars, column);
            }
        }
        if (request.wants("volume") && !bars.isEmpty()) {
            json.writeArrayFieldStart("volume");
            for (int row = 0; row < bars.size(); row++) {
                Numbers.volume(json, bars.volume(row));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Without bars Yahoo has no columns either. */
    private static void writeColumn(JsonGenerator json, String name, Series bars, Column column) throws IOException {
        if (bars.isEmpty()) {
            return;
        }
        WidenedFloat text = new WidenedFloat();
        json.writeArrayFieldStart(name);
        for (int row = 0; row < bars.size(); row++) {
            Numbers.widened(json, text, bars.price(column, row));
        }
        json.writeEndArray();
    }

    private static void writeEvents(JsonGenerator json, Chart chart, ChartRequest request) throws IOException {
        Series bars = chart.bars();
        boolean dividends =
                request.dividends() && bars.events().stream().anyMatch(CorporateEvent.Dividend.class::isInstance);
        boolean splits = request.splits() && bars.events().stream().anyMatch(CorporateEvent.Split.class::isInstance);
        if (!dividends && !splits) {
            return;
        }
        json.writeObjectFieldStart("events");
        if (dividends) {
            json.writeObjectFieldStart("dividends");
            writeEvents(json, chart, CorporateEvent.Dividend.class);
            json.writeEndObject();
        }
        if (splits) {
            json.writeObjectFieldStart("splits");
            writeEvents(json, chart, CorporateEvent.Split.class);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeEvents(JsonGenerator json, Chart chart, Class<? extends CorporateEvent> kind)
            throws IOException {
        Set<Long> used = new HashSet<>();
        for (CorporateEvent event : chart.bars().events()) {
            if (kind.isInstance(event)) {
                long bar = barStamp(chart, event.stamp());
                json.writeObjectFieldStart(Long.toString(used.add(bar) ? bar : event.stamp()));
                writeEvent(json, event);
                json.writeEndObject();
            }
        }
    }

    private static void writeEvent(JsonGenerator json, CorporateEvent event) throws IOException {
        switch (event) {
            case CorporateEvent.Dividend dividend -> {
                json.writeNumberField("amount", dividend.amount());
                json.writeNumberField("date", dividend.stamp());
            }
            case CorporateEvent.Split split -> {
                json.writeNumberField("date", split.stamp());
                json.writeFieldName("numerator");
                Numbers.plain(json, split.numerator());
                json.writeFieldName("denominator");
                Numbers.plain(json, split.denominator());
                json.writeStringField("splitRatio", ratio(split));
            }
        }
    }

    private static String ratio(CorporateEvent.Split split) {
        return number(split.numerator()) + ":" + number(split.denominator());
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Events are keyed by the open of their session; in longer bars by the stamp of the bar that they fall into. */
    private static long barStamp(Chart chart, long event) {
        long stamp = event;
        Series bars = chart.bars();
        for (int row = 0; chart.interval() != Interval.DAY && row < bars.size() && bars.stamp(row) <= event; row++) {
            stamp = bars.stamp(row);
        }
        return stamp;
    }

    private static String name(Column column) {
        return switch (column) {
            case OPEN -> "open";
            case HIGH -> "high";
            case LOW -> "low";
            case CLOSE -> "close";
            case ADJUSTED_CLOSE -> "adjclose";
        };
    }
}
