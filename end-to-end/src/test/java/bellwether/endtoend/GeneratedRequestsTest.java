package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.endtoend.GeneratedRequests.Asked;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Thousands of requests that are made from the description of the API, right and wrong ones: no answer breaks a rule, and
 * each good one is as the description says. {@code -Dbellwether.requests.seed} makes other requests,
 * {@code -Dbellwether.requests.count} more of them.
 */
@ExtendWith(SharedReplay.class)
class GeneratedRequestsTest {
    private static final long SEED = Long.getLong("bellwether.requests.seed", 20_261_122);
    private static final int COUNT = Integer.getInteger("bellwether.requests.count", 10_000);
    private static final int AT_ONCE = 16;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    /** @param complaints none if all is well */
    private record Told(Asked asked, int status, String type, List<String> complaints) {}

    @Test
    void no_request_gets_an_answer_that_breaks_the_rules(SharedReplay.Running replay) throws Exception {
        Api web = replay.stack().api();
        DescribedApi described = DescribedApi.of(web.get("/q/openapi"));
        List<String> symbols = new ArrayList<>();
        for (JsonNode symbol : web.get("/api/v1/symbols?limit=50").path("symbols")) {
            symbols.add(symbol.path("symbol").asText());
        }
        List<Asked> requests = new GeneratedRequests(SEED, described, symbols, SmallMarket.LAST).list(COUNT);

        List<Told> answers = ask(web, new AnswerRules(described), requests);

        assertThat(answers.stream().filter(told -> !told.complaints().isEmpty()).limit(20))
                .as("with -Dbellwether.requests.seed=%d", SEED)
                .isEmpty();
        assertThat(formsThatWereServed(answers)).containsExactlyElementsOf(formsThatAreDescribed(described));
        assertThat(answers.stream().filter(told -> told.status() == 304)).isNotEmpty();
        assertThat(answers.stream().filter(told -> told.status() == 400)).isNotEmpty();
    }

    private List<Told> ask(Api web, AnswerRules rules, List<Asked> requests) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Told>> told = new ArrayList<>();
            for (Asked asked : requests) {
                told.add(readers.submit(() -> ask(web, rules, asked)));
            }
            List<Told> answers = new ArrayList<>();
            for (Future<Told> each : told) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    /** What was asked for before is asked for on condition that it changed. */
    private Told ask(Api web, AnswerRules rules, Asked asked) throws Exception {
        String tag = tags.get(asked.address() + asked.headers().get("accept"));
        if (tag != null && asked.method().equals("GET")) {
            asked.headers().putIfAbsent("if-none-match", tag);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.baseUrl() + asked.address()))
                .method(asked.method(), BodyPublishers.noBody());
        asked.headers().forEach(request::header);
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("etag")
                .ifPresent(found -> tags.put(asked.address() + asked.headers().get("accept"), found));
        return new Told(
                asked,
                answer.statusCode(),
                answer.headers().firstValue("content-type").orElse("").replaceAll(";.*", ""),
                rules.complaints(asked, answer));
    }

    private static TreeSet<String> formsThatWereServed(List<Told> answers) {
        TreeSet<String> forms = new TreeSet<>();
        for (Told told : answers) {
            if (told.status() == 200) {
                forms.add(told.asked().operation().path() + " " + told.type());
            }
        }
        return forms;
    }

    private static TreeSet<String> formsThatAreDescribed(DescribedApi described) {
        TreeSet<String> forms = new TreeSet<>();
        described
                .operations()
                .forEach(operation ->
                        operation.answers().keySet().forEach(type -> forms.add(operation.path() + " " + type)));
        return forms;
    }
}
