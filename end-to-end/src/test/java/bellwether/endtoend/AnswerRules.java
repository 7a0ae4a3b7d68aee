package bellwether.endtoend;

import bellwether.endtoend.GeneratedRequests.Asked;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What every answer keeps to, whatever was asked. */
record AnswerRules(DescribedApi api) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_A_PROBLEM = List.of("type", "title", "status", "detail", "instance");

    /** What is wrong with an answer; nothing if all is as it should be. */
    List<String> complaints(Asked asked, HttpResponse<byte[]> answer) {
        try {
            int status = answer.statusCode();
            byte[] body = unpacked(answer);
            return switch (status) {
                case 200 -> ofGood(asked, answer, body);
                case 304 -> ofUnchanged(asked, answer, body);
                default ->
                    status >= 400 && status < 500
                            ? ofProblem(asked, answer, body)
                            : List.of("the status is " + status + ": " + new String(body, StandardCharsets.UTF_8));
            };
        } catch (IOException | RuntimeException e) {
            return List.of("the answer can't be read: " + e);
        }
    }

    private List<String> ofGood(Asked asked, HttpResponse<byte[]> answer, byte[] body) throws IOException {
        List<String> complaints = new ArrayList<>();
        String type = type(answer);
        if (!asked.method().equals("GET") && !asked.method().equals("HEAD")) {
            complaints.add("only reading is allowed");
        }
        JsonNode schema = asked.operation().answers().get(type);
        if (schema == null) {
            complaints.add("the form is not described: " + type);
        } else if (asked.method().equals("GET")) {
            complaints.addAll(ofBody(type, schema, body));
        }
        if (answer.headers().firstValue("etag").isEmpty()) {
            complaints.add("it has no tag");
        }
        return complaints;
    }

    private List<String> ofBody(String type, JsonNode schema, byte[] body) throws IOException {
        return switch (type) {
            case "application/json" -> api.complaints(schema, JSON.readTree(body));
            case "text/csv" -> ofCsv(new String(body, StandardCharsets.UTF_8));
            case "application/vnd.apache.arrow.stream" -> ofArrow(ByteBuffer.wrap(body));
            default -> List.of("nobody knows how to read " + type);
        };
    }

    private static List<String> ofUnchanged(Asked asked, HttpResponse<byte[]> answer, byte[] body) {
        List<String> complaints = new ArrayList<>();
        if (!asked.headers().containsKey("if-none-match")) {
            complaints.add("nobody said that it is at hand");
        }
        if (body.length > 0 || answer.headers().firstValue("etag").isEmpty()) {
            complaints.add("it has a body, or no tag");
        }
        return complaints;
    }

    private static List<String> ofProblem(Asked asked, HttpResponse<byte[]> answer, byte[] body) throws IOException {
        List<String> complaints = new ArrayList<>();
        if (!type(answer).equals("application/problem+json")) {
            complaints.add(answer.statusCode() + " is no problem but " + type(answer));
        } else if (!asked.method().equals("HEAD")) {
            JsonNode problem = JSON.readTree(body);
            OF_A_PROBLEM.stream()
                    .filter(member -> !problem.has(member))
                    .forEach(member -> complaints.add("the problem lacks " + member));
            if (problem.path("status").asInt() != answer.statusCode()) {
                complaints.add("the problem has another status");
            }
        }
        return complaints;
    }

    /** All rows are as long as the first. */
    private static List<String> ofCsv(String text) {
        List<String> complaints = new ArrayList<>();
        int columns = -1;
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                cells++;
            } else if (!quoted && c == '\n') {
                columns = columns == -1 ? cells : columns;
                if (cells != columns) {
                    complaints.add("a row has " + cells + " cells, the first " + columns);
                }
                cells = 1;
            }
        }
        if (quoted || columns < 1 || !text.endsWith("\r\n")) {
            complaints.add("the table breaks off");
        }
        return complaints;
    }

    /** The schema, batches, and a mark at the end. */
    private static List<String> ofArrow(ByteBuffer stream) {
        stream.order(ByteOrder.LITTLE_ENDIAN);
        int end = stream.limit() - 2 * Integer.BYTES;
        boolean begins = stream.getInt(0) == -1 && stream.getInt(Integer.BYTES) > 0;
        boolean ends = stream.getInt(end) == -1 && stream.getInt(end + Integer.BYTES) == 0;
        return begins && ends && stream.limit() % Long.BYTES == 0 ? List.of() : List.of("the stream is not whole");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        String encoding = answer.headers().firstValue("content-encoding").orElse("identity");
        if (answer.body().length == 0 || encoding.equals("identity")) {
            return answer.body();
        }
        if (!encoding.equals("gzip")) {
            throw new IOException("packed in a way that nobody asked for: " + encoding);
        }
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("content-type").orElse("").replaceAll(";.*", "");
    }
}
