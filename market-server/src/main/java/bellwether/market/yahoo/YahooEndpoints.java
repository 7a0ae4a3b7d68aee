package bellwether.market.yahoo;

import bellwether.market.Company;
import bellwether.market.Market;
import bellwether.market.http.Endpoint;
import bellwether.market.http.Reply;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yahoo's paths over one market. */
public final class YahooEndpoints {
    private static final int MOST_SPARKS = 20;
    private static final int USUAL_SEARCH_RESULTS = 7;
    private static final int MOST_SEARCH_RESULTS = 100;

    private final Market market;
    private final Crumbs crumbs = new Crumbs();

    public YahooEndpoints(Market market) {
        this.market = market;
    }

    /** All for GET, by the path's template. */
    public Map<String, Endpoint> byPath() {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        endpoints.put("/v8/finance/chart/:symbol", answering("chart", this::chart));
        endpoints.put("/v7/finance/spark", answering("spark", context -> SparkAnswer.nested(sparks(context))));
        endpoints.put("/v8/finance/spark", answering("spark", context -> SparkAnswer.flat(sparks(context))));
        endpoints.put("/v1/finance/search", answering("finance", this::search));
        endpoints.put("/v7/finance/quote", answering("finance", this::quote));
        endpoints.put("/v1/test/getcrumb", answering("finance", context -> crumbs.crumb(context.request())));
        endpoints.put("/", context -> crumbs.cookie());
        endpoints.put("/fc", context -> crumbs.cookie());
        return endpoints;
    }

    /** For paths of Yahoo's that this server doesn't have. */
    public static Reply unknownPath() {
        return YahooError.notFound().reply("finance");
    }

    /** The symbols that a request is about, in Yahoo's spelling; none for those about all. */
    public static List<String> symbolsOf(RoutingContext context) {
        String symbol = context.pathParam("symbol");
        return symbol != null ? List.of(upper(symbol)) : symbols(context.request());
    }

    @FunctionalInterface
    private interface Answer {
        Reply of(RoutingContext context) throws YahooError;
    }

    private static Endpoint answering(String envelope, Answer answer) {
        return context -> {
            try {
                return answer.of(context);
            } catch (YahooError error) {
                return error.reply(envelope);
            }
        };
    }

    private Reply chart(RoutingContext context) throws YahooError {
        ChartRequest request = ChartRequest.parse(context.queryParams());
        Company company = market.find(symbolsOf(context).getFirst()).orElseThrow(YahooError::notFound);
        return ChartAnswer.of(Chart.of(market, company, request), request);
    }

    /** Symbols that are unknown or have no data in the window are left out. */
    private List<Chart> sparks(RoutingContext context) throws YahooError {
        List<String> symbols = symbols(context.request());
        if (symbols.isEmpty()) {
            throw YahooError.badRequest("Missing value for the \"symbols\" argument");
        } else if (symbols.size() > MOST_SPARKS) {
            throw YahooError.badRequest("Number of symbols needs to be less than or equal to " + MOST_SPARKS);
        }
        ChartRequest request = ChartRequest.parse(context.queryParams());
        List<Chart> charts = new ArrayList<>();
        for (String symbol : symbols) {
            Optional<Company> company = market.find(symbol);
            if (company.isPresent()) {
                spark(company.get(), request).ifPresent(charts::add);
            }
        }
        return charts;
    }

    private Optional<Chart> spark(Company company, ChartRequest request) {
        try {
            return Optional.of(Chart.of(market, company, request));
        } catch (YahooError error) {
            return Optional.empty();
        }
    }

    private Reply search(RoutingContext context) throws YahooError {
        String query = context.request().getParam("q");
        if (query == null || query.isBlank()) {
            throw YahooError.badRequest("Missing value for the \"q\" argument");
        }
        String count = context.request().getParam("quotesCount");
        return SearchAnswer.of(market.companies(), query, count == null ? USUAL_SEARCH_RESULTS : limit(count));
    }

    private static int limit(String count) throws YahooError {
        try {
            return Math.clamp(Integer.parseInt(count), 0, MOST_SEARCH_RESULTS);
        } catch (NumberFormatException e) {
            throw YahooError.badRequest("Invalid input - quotesCount=" + count + " is not a number");
        }
    }

    private Reply quote(RoutingContext context) throws YahooError {
        HttpServerRequest request = context.request();
        crumbs.check(request);
        List<Company> companies = symbols(request).stream()
                .flatMap(symbol -> market.find(symbol).stream())
                .toList();
        return QuoteAnswer.of(market, companies, Set.copyOf(list(request.getParam("fields"))));
    }

    private static List<String> symbols(HttpServerRequest request) {
        return list(request.getParam("symbols")).stream()
                .map(YahooEndpoints::upper)
                .distinct()
                .toList();
    }

    private static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private static String upper(String symbol) {
        return symbol.strip().toUpperCase(Locale.ROOT);
    }
}
