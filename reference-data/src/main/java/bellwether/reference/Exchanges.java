package bellwether.reference;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The exchanges known here, from {@code exchanges.csv} (those with a world index) and {@code venues.csv} (the rest).
 * {@code yahoo-codes.csv} maps Yahoo's further codes, such as NGM or SNP. Foreign exchange (CCY) and crypto (CCC) have
 * no exchange: see {@link TradingCalendar#forInstrument}.
 */
public final class Exchanges {
    private static final Exchanges ALL = new Exchanges();

    private final List<MarketIndex> indices = new ArrayList<>();
    private final Map<String, Exchange> byMic = new LinkedHashMap<>();
    private final Map<String, Exchange> byYahooCode = new HashMap<>();
    private final Map<String, Exchange> bySuffix = new HashMap<>();

    private Exchanges() {
        for (CsvTable.Row row : CsvTable.resource("exchanges.csv").rows()) {
            Exchange exchange = add(row);
            indices.add(new MarketIndex(row.get("index_symbol"), row.get("index_name"), exchange));
        }
        CsvTable.resource("venues.csv").rows().forEach(this::add);
        for (CsvTable.Row row : CsvTable.resource("yahoo-codes.csv").rows()) {
            byYahooCode.putIfAbsent(row.get("code"), byMic.get(row.get("mic")));
        }
    }

    /** The world indices, in the order of the table. */
    public static List<MarketIndex> indices() {
        return List.copyOf(ALL.indices);
    }

    public static Optional<Exchange> byMic(String mic) {
        return Optional.ofNullable(ALL.byMic.get(mic));
    }

    /** @param code as in Yahoo's {@code meta.exchangeName}: NMS, NYQ, PCX, LSE, … */
    public static Optional<Exchange> byYahooCode(String code) {
        return Optional.ofNullable(ALL.byYahooCode.get(code));
    }

    /** By what follows the last dot, as in VOD.L; empty where there is no known suffix. */
    public static Optional<Exchange> bySymbolSuffix(String symbol) {
        int dot = symbol.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(ALL.bySuffix.get(symbol.substring(dot)));
    }

    private Exchange add(CsvTable.Row row) {
        List<String> codes = Arrays.asList(row.get("yahoo_exchange_code").split("/"));
        Exchange exchange = parse(row, codes.getFirst());
        // The first row of a code is its own exchange: a later one is an index that only trades there.
        byMic.putIfAbsent(exchange.mic(), exchange);
        codes.forEach(code -> byYahooCode.putIfAbsent(code, exchange));
        if (!exchange.yahooSuffix().isEmpty()) {
            bySuffix.putIfAbsent(exchange.yahooSuffix(), exchange);
        }
        return exchange;
    }

    private static Exchange parse(CsvTable.Row row, String yahooCode) {
        return new Exchange(
                row.get("mic"),
                row.get("exchange"),
                row.get("city"),
                row.get("country"),
                ZoneId.of(row.get("tz")),
                Double.parseDouble(row.get("lat")),
                Double.parseDouble(row.get("lon")),
                row.get("yahoo_suffix"),
                yahooCode,
                row.get("currency"),
                LocalTime.parse(row.get("open_local")),
                LocalTime.parse(row.get("close_local")));
    }
}
