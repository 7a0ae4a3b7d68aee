package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private final Vertx vertx = Vertx.vertx();

    @Test
    void the_descriptions_of_the_services_are_one() throws Exception {
        try (FakeService quotes = describes("/api/v1/bars/{symbol}", "Bars");
                FakeService movers = describes("/api/v1/movers", "Ranking");
                FrontDoor door = door(quotes, movers)) {
            HttpResponse<byte[]> answer = door.get("/q/openapi");

            JsonObject all = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(all.getJsonObject("paths").fieldNames())
                    .containsExactlyInAnyOrder("/api/v1/bars/{symbol}", "/api/v1/movers");
            assertThat(all.getJsonObject("components").getJsonObject("schemas").fieldNames())
                    .containsExactlyInAnyOrder("Bars", "Ranking");
        }
    }

    @Test
    void half_a_description_is_not_taken_for_whole() throws Exception {
        FakeService quotes = describes("/api/v1/bars/{symbol}", "Bars");
        try (FakeService movers = describes("/api/v1/movers", "Ranking");
                FrontDoor door = door(quotes, movers)) {
            quotes.close();

            HttpResponse<byte[]> answer = door.get("/q/openapi");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).asString().contains("quote-service");
        }
    }

    private FrontDoor door(FakeService quotes, FakeService movers) {
        List<Upstream> both = List.of(quotes.as("quote-service"), movers.as("movers-service"));
        return new FrontDoor(vertx, "/q/openapi", new OpenApi(vertx.createHttpClient(), both));
    }

    private static FakeService describes(String path, String schema) throws Exception {
        String document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("paths", new JsonObject().put(path, new JsonObject()))
                .put("components", new JsonObject().put("schemas", new JsonObject().put(schema, new JsonObject())))
                .encode();
        return new FakeService().answers("/q/openapi", 200, Map.of("content-type", "application/json"), document);
    }
}
