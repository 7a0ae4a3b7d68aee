package bellwether.endtoend;

import bellwether.endtoend.DescribedApi.Operation;
import bellwether.endtoend.DescribedApi.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests of every kind, made from a description: what is right, what is just so, and what is wrong. The same seed makes the same. */
final class GeneratedRequests {
    private static final List<String> METHODS =
            List.of("HEAD", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "text/*",
            "application/*;q=0.5, text/csv;q=0.1",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "application/xml",
            "image/png",
            "",
            "json",
            "application/json;q=oops",
            ";;,/",
            "text/event-stream");
    private static final List<String> ENCODINGS = List.of("gzip", "identity", "br, zstd", "*;q=0", "gzip;q=oops");
    private static final List<String> TAGS = List.of("*", "\"\"", "W/\"0\"", "no tag", "\"a\", W/\"b\",,", "\"");
    private static final List<String> WRONG = List.of(
            "",
            "%20",
            "%00",
            "%1F%7F",
            "%FF%FE",
            "%C3%28",
            "%ED%A0%80",
            "%F0%9F%A6%84",
            "..%2F..%2Fetc%2Fpasswd",
            "%27%3B%20drop%20table%20daily_bar%3B--",
            "%25%25_%5C",
            "null",
            "NaN",
            "1e999",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1.5",
            "0x10",
            "0001-01-01",
            "-0001-01-01",
            "%2B999999999-12-31",
            "2018-02-30",
            "2018-02-07T00:00:00Z",
            "07.02.2018",
            "true",
            "DAY",
            ",",
            ",,,",
            "AAPL%2CAAPL",
            "%3Cscript%3E",
            "x".repeat(500));

    private final Random random;
    private final List<Operation> operations;
    private final List<String> symbols;
    private final LocalDate last;

    /** @param last the newest stored session */
    GeneratedRequests(long seed, DescribedApi api, List<String> symbols, LocalDate last) {
        this.random = new Random(seed);
        this.operations = api.operations();
        this.symbols = symbols;
        this.last = last;
    }

    /** @param address path and query, encoded */
    record Asked(Operation operation, String method, String address, Map<String, String> headers) {}

    List<Asked> list(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    private Asked next() {
        Operation operation = pick(operations);
        boolean right = random.nextInt(10) < 4;
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", segment(parameter, right));
                case "query" -> addTo(query, parameter, right);
                default -> {}
            }
        }
        if (!right && random.nextInt(20) == 0) {
            query.add("unheard=of");
        }
        String method = right || random.nextInt(10) < 8 ? "GET" : pick(METHODS);
        String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Asked(operation, method, address, headers(operation, right));
    }

    /** Without a name the address would be another operation's. */
    private String segment(Parameter parameter, boolean right) {
        String value = value(parameter, right);
        return value.isEmpty() ? "A" : value;
    }

    private void addTo(List<String> query, Parameter parameter, boolean right) {
        boolean needed = right && parameter.name().equals("symbols");
        if (needed || random.nextBoolean()) {
            query.add(parameter.name() + "=" + value(parameter, right));
        }
        if (!right && random.nextInt(30) == 0) {
            query.add(parameter.name() + "=" + value(parameter, false));
        }
    }

    private Map<String, String> headers(Operation operation, boolean right) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (right || random.nextBoolean()) {
            headers.put("accept", pick(List.copyOf(operation.answers().keySet())));
        } else if (random.nextBoolean()) {
            headers.put("accept", pick(ACCEPTS));
        }
        if (random.nextBoolean()) {
            headers.put("accept-encoding", right ? "gzip" : pick(ENCODINGS));
        }
        if (!right && random.nextInt(4) == 0) {
            headers.put("if-none-match", pick(TAGS));
        }
        return headers;
    }

    private String value(Parameter parameter, boolean right) {
        if (right || random.nextInt(10) < 6) {
            return encoded(rightValue(parameter));
        }
        return random.nextInt(3) == 0 ? encoded(edge(parameter.schema())) : pick(WRONG);
    }

    private String rightValue(Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (parameter.name().startsWith("symbol")) {
            int count = parameter.name().equals("symbols") ? 1 + random.nextInt(4) : 1;
            return IntStream.range(0, count).mapToObj(i -> pick(symbols)).collect(Collectors.joining(","));
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asText();
        }
        if (schema.path("format").asText().equals("date")) {
            return last.minusDays(random.nextInt(300)).toString();
        }
        return switch (schema.path("type").asText()) {
            case "integer", "number" ->
                Integer.toString(random.nextInt(
                        schema.path("minimum").asInt(0),
                        1 + schema.path("maximum").asInt(1_000)));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> schema.at("/examples/0").asText("a");
        };
    }

    private String edge(JsonNode schema) {
        if (schema.has("minimum")) {
            int minimum = schema.path("minimum").asInt();
            int maximum = schema.path("maximum").asInt(Integer.MAX_VALUE - 1);
            return Integer.toString(pick(List.of(minimum - 1, minimum, maximum, maximum + 1)));
        }
        if (schema.path("format").asText().equals("date")) {
            return pick(List.of("1799-12-31", "1800-01-01", "2200-01-01", "2200-01-02", "2016-02-29", "9999-12-31"));
        }
        return schema.at("/default").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
