package bellwether.market.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.MarketClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YahooEndpointsTest {
    @TempDir
    private static Path folder;

    private static MarketClient client;

    @BeforeAll
    static void start() throws Exception {
        client = SmallMarket.start(folder);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void sparks_leave_out_unknown_symbols() {
        JsonNode nested = MarketClient.json(
                client.get("/v7/finance/spark?symbols=AAPL,NOPE,BRK-B&range=5d").body());
        assertThat(nested.at("/spark/result")).hasSize(2);
        assertThat(nested.at("/spark/result/0/response/0/indicators/quote/0/close/1")
                        .asDouble())
                .isEqualTo(164.32);
        JsonNode flat = MarketClient.json(
                client.get("/v8/finance/spark?symbols=AAPL,NOPE&range=5d").body());
        assertThat(flat).hasSize(1);
        assertThat(flat.at("/AAPL/close")).hasSize(4);
    }

    @Test
    void sparks_are_of_at_most_twenty_symbols() {
        String symbols = IntStream.range(0, 21).mapToObj(i -> "S" + i).collect(Collectors.joining(","));
        HttpResponse<String> response = client.get("/v7/finance/spark?symbols=" + symbols);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Number of symbols needs to be less than or equal to 20");
        assertThat(client.get("/v7/finance/spark?symbols=" + symbols.replace(",S20", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void search_finds_by_symbol_and_name() {
        JsonNode bySymbol =
                MarketClient.json(client.get("/v1/finance/search?q=aapl").body());
        assertThat(bySymbol.at("/quotes/0/symbol").asText()).isEqualTo("AAPL");
        JsonNode byName =
                MarketClient.json(client.get("/v1/finance/search?q=apple").body());
        assertThat(byName.at("/quotes/0/symbol").asText()).isEqualTo("AAPL");
        assertThat(MarketClient.json(client.get("/v1/finance/search?q=a&quotesCount=1")
                                .body())
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(MarketClient.json(client.get("/v1/finance/search?q=zzzz").body())
                        .path("quotes"))
                .isEmpty();
    }

    @Test
    void a_quote_needs_a_cookie_and_its_crumb() {
        HttpResponse<String> first = client.get("/");
        assertThat(first.statusCode()).isEqualTo(404);
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(cookie).startsWith("A3=");
        assertThat(client.get("/v1/test/getcrumb").statusCode()).isEqualTo(401);
        String crumb = client.get("/v1/test/getcrumb", "Cookie", cookie).body();
        assertThat(crumb).hasSize(11);

        HttpResponse<String> quote = client.get("/v7/finance/quote?symbols=AAPL,NOPE&crumb=" + crumb, "Cookie", cookie);
        JsonNode result = MarketClient.json(quote.body()).at("/quoteResponse/result");
        assertThat(result).hasSize(1);
        assertThat(result.at("/0/regularMarketPrice").asDouble()).isEqualTo(15);
        assertThat(result.at("/0/regularMarketPreviousClose").asDouble()).isEqualTo(14);
        assertThat(result.at("/0/marketState").asText()).isEqualTo("CLOSED");

        HttpResponse<String> wrong = client.get("/v7/finance/quote?symbols=AAPL&crumb=0123456789a", "Cookie", cookie);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("Invalid Crumb");
    }

    @Test
    void answers_are_compressed_for_those_who_ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(client.uri("/v8/finance/chart/AAPL?range=1mo"))
                .header("Accept-Encoding", "gzip, deflate")
                .build();
        HttpResponse<byte[]> response = client.http().send(request, BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        String body = new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body)
                .isEqualTo(client.get("/v8/finance/chart/AAPL?range=1mo").body());
    }

    @Test
    void paths_that_are_not_there_are_told_in_json() {
        HttpResponse<String> response = client.get("/v10/finance/quoteSummary/AAPL");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(MarketClient.json(response.body()).at("/finance/error/code").asText())
                .isEqualTo("Not Found");
    }
}
