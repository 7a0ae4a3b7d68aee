package bellwether.market.yahoo;

import bellwether.market.Series;
import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes the closes of many symbols at once: {@code /v7/finance/spark}, and the flat map of {@code /v8/}. */
final class SparkAnswer {
    private static final int META_BYTES = 2048;
    private static final int BAR_BYTES = 24;

    private SparkAnswer() {}

    static Reply nested(List<Chart> charts) {
        return Reply.json(200, JsonBody.of(expected(charts), json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("spark");
            json.writeArrayFieldStart("result");
            for (Chart chart : charts) {
                writeNested(json, chart);
            }
            json.writeEndArray();
            json.writeNullField("error");
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    static Reply flat(List<Chart> charts) {
        return Reply.json(200, JsonBody.of(expected(charts), json -> {
            json.writeStartObject();
            for (Chart chart : charts) {
                json.writeObjectFieldStart(chart.company().symbol());
                writeFlat(json, chart);
                json.writeEndObject();
            }
            json.writeEndObject();
        }));
    }

    private static void writeNested(JsonGenerator json, Chart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", chart.company().symbol());
        json.writeArrayFieldStart("response");
        json.writeStartObject();
        MetaData.write(json, chart, false);
        boolean empty = chart.bars().isEmpty();
        if (!empty) {
            writeStamps(json, chart.bars());
        }
        json.writeObjectFieldStart("indicators");
        json.writeArrayFieldStart("quote");
        json.writeStartObject();
        if (!empty) {
            writeCloses(json, chart.bars());
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeFlat(JsonGenerator json, Chart chart) throws IOException {
        json.writeStringField("symbol", chart.company().symbol());
        writeStamps(json, chart.bars());
        writeCloses(json, chart.bars());
        int priceHint = chart.company().priceHint();
        Numbers.rounded(json, "chartPreviousClose", chart.closeBefore(), priceHint);
        if (chart.interval().isIntraday() && chart.latest() != null) {
            Numbers.rounded(json, "previousClose", chart.latest().previousClose(), priceHint);
        }
        json.writeNumberField("start", chart.window().from());
        json.writeNumberField("end", chart.window().to());
        json.writeStringField("dataGranularity", chart.interval().granularity());
    }

    private static void writeStamps(JsonGenerator json, Series bars) throws IOException {
        json.writeArrayFieldStart("timestamp");
        for (int row = 0; row < bars.size(); row++) {
            json.writeNumber(bars.stamp(row));
        }
        json.writeEndArray();
    }

    private static void writeCloses(JsonGenerator json, Series bars) throws IOException {
        json.writeArrayFieldStart("close");
        for (int row = 0; row < bars.size(); row++) {
            Numbers.shortest(json, bars.close(row));
        }
        json.writeEndArray();
    }

    private static int expected(List<Chart> charts) {
        return charts.stream()
                .mapToInt(chart -> META_BYTES + BAR_BYTES * chart.bars().size())
                .sum();
    }
}
