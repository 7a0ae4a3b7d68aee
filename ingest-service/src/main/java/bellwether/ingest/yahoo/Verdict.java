package bellwether.ingest.yahoo;

import bellwether.ingest.pace.Trouble;
import bellwether.ingest.source.Origin;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** What one attempt's answer means: the table of Yahoo's errors. */
sealed interface Verdict {
    record Done(Reply reply) implements Verdict {}

    record Retry(Trouble trouble, SourceError error, String reason) implements Verdict {
        /** Whether the answer was there, but unreadable. */
        boolean garbled() {
            return error == SourceError.MALFORMED;
        }
    }

    /** Where the answers of chart and spark begin, and those that only ever carry an error. */
    List<String> ROOTS = List.of("chart", "spark", "finance");

    /** An answer is nine deep; its longest text is a company's name, or a description. */
    StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxStringLength(100_000)
            .maxNumberLength(100)
            .build();

    /** Yahoo has been seen to write NaN bare as well as in quotes. */
    JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    static Verdict of(int status, byte[] body, Origin origin) {
        return switch (status) {
            case 200 -> ofSuccess(body, origin);
            case 400, 401, 404, 422 -> new Done(new Reply.Error(status, description(status, body)));
            case 429 -> new Retry(Trouble.RATE_LIMITED, SourceError.RATE_LIMITED, "429 Too Many Requests");
            default ->
                status >= 300 && status < 400
                        ? new Done(new Reply.Error(status, status + " redirected elsewhere"))
                        : new Retry(Trouble.FAILING, SourceError.FAILING, "HTTP " + status);
        };
    }

    private static Verdict ofSuccess(byte[] body, Origin origin) {
        if (body.length == 0) {
            return new Retry(Trouble.FAILING, SourceError.EMPTY, "an empty answer");
        }
        if (body[0] == '<') {
            return new Retry(Trouble.FAILING, SourceError.HTML, "a page of HTML in place of data");
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (IOException e) {
            return new Retry(Trouble.FAILING, SourceError.MALFORMED, "malformed answer: " + firstLine(e));
        }
        return ofTree(tree, origin);
    }

    private static Verdict ofTree(JsonNode tree, Origin origin) {
        for (String root : ROOTS) {
            JsonNode answer = tree.path(root);
            if (answer.path("error").isObject()) {
                return ofError(answer.path("error"));
            }
            if (answer.hasNonNull("result")) {
                return new Done(new Reply.Result(answer.path("result"), origin));
            }
        }
        return new Retry(Trouble.FAILING, SourceError.MALFORMED, "malformed answer: neither a result nor an error");
    }

    /** An error that comes with status 200. */
    private static Verdict ofError(JsonNode error) {
        String description = error.path("description").asText("");
        int status = error.path("code").asText("").equals("Not Found") ? 404 : 400;
        return new Done(new Reply.Error(status, status + " " + description));
    }

    private static String description(int status, byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            for (String root : ROOTS) {
                JsonNode description = tree.path(root).path("error").path("description");
                if (description.isTextual()) {
                    return status + " " + description.asText();
                }
            }
        } catch (IOException e) {
            // The status alone says enough: some errors come as plain text or as a page.
            return "HTTP " + status;
        }
        return "HTTP " + status;
    }

    private static String firstLine(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
