package bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import bellwether.contract.json.TickCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The documents that others read say what the code does. */
class PublishedContractTest {
    private static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    private static final Prices PRICES = new Prices(null, 2f, 1.5f, 1.75f, 1.75f, 10L);
    private static final Provenance PROVENANCE = new Provenance("GBp", true, 2, "simulated", NOW, NOW);

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void what_the_codecs_write_keeps_to_the_schemas() throws IOException {
        accept("bars.daily.v1", new DailyBarCodec().write(new DailyBar("A", LocalDate.EPOCH, PRICES, PROVENANCE)));
        accept("bars.hourly.v1", new HourlyBarCodec().write(new HourlyBar("A", NOW, PRICES, PROVENANCE)));
        accept("actions.v1", new ActionCodec().write(new Action.Split("A", LocalDate.EPOCH, 3, 2)));
        accept("actions.v1", new ActionCodec().write(new Action.Dividend("A", LocalDate.EPOCH, 0.205, "USD")));
        accept("instruments.v1", new InstrumentCodec().write(instrument()));
        accept("runs.v1", new RunCodec().write(run()));
        accept("ticks.v1", new TickCodec().write(tick()));
    }

    @Test
    void the_schemas_refuse_what_is_not_of_their_kind() throws IOException {
        byte[] bar = new DailyBarCodec().write(new DailyBar("A", LocalDate.EPOCH, PRICES, PROVENANCE));
        String textForNumber = new String(bar, StandardCharsets.UTF_8).replace("\"close\":1.75", "\"close\":\"1.75\"");
        assertThat(errors("bars.daily.v1", textForNumber)).isNotEmpty();
        assertThat(errors("bars.hourly.v1", new String(bar, StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void the_document_lists_each_topic_as_it_is_created() throws IOException {
        JsonNode document = asyncApi();
        Map<String, Topic> documented = new TreeMap<>();
        document.get("channels").forEach(channel -> {
            Topic topic = topic(channel);
            documented.put(topic.name(), topic);
        });
        assertThat(documented.values()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void every_schema_that_the_document_points_at_is_there() throws IOException {
        List<String> payloads = asyncApi().get("components").get("messages").findValues("payload").stream()
                .filter(payload -> payload.has("$ref"))
                .map(payload -> payload.get("$ref").asText())
                .toList();
        assertThat(payloads).hasSize(Topics.ALL.size() - 1).allSatisfy(ref -> assertThat(resource(ref.substring(2)))
                .isNotNull());
    }

    private static Topic topic(JsonNode channel) {
        JsonNode kafka = channel.get("bindings").get("kafka");
        Map<String, String> config = new TreeMap<>();
        kafka.get("topicConfiguration").properties().forEach(setting -> {
            JsonNode value = setting.getValue();
            config.put(setting.getKey(), value.isArray() ? value.get(0).asText() : value.asText());
        });
        return new Topic(
                channel.get("address").asText(), kafka.get("partitions").asInt(), config);
    }

    private static JsonNode asyncApi() throws IOException {
        try (InputStream document = resource("asyncapi.yaml")) {
            return new YAMLMapper().readTree(document);
        }
    }

    private void accept(String schema, byte[] value) throws IOException {
        assertThat(errors(schema, new String(value, StandardCharsets.UTF_8))).isEmpty();
    }

    private List<?> errors(String schema, String value) throws IOException {
        try (InputStream document = resource(schema + ".schema.json")) {
            return schemas.getSchema(document, InputFormat.JSON).validate(value, InputFormat.JSON);
        }
    }

    private static InputStream resource(String name) {
        String path = "/META-INF/resources/contracts/" + name;
        return Objects.requireNonNull(PublishedContractTest.class.getResourceAsStream(path), path);
    }

    private static Instrument instrument() {
        return new Instrument(
                "A", null, InstrumentKind.EQUITY, null, "XNYS", null, null, "USD", ZoneId.of("America/New_York"), true);
    }

    private static Tick tick() {
        return new Tick("A", 1.5f, NOW, MarketHours.POST, null, null, null, null, null, "yahoo", NOW);
    }

    private static Run run() {
        List<Run.Failure> failed = List.of(new Run.Failure("B", "404"));
        List<Run.Refusal> refused = List.of(new Run.Refusal("C", "2016-05-19", "close below low"));
        return new Run("r", NOW, NOW, "yahoo", NOW, 3, 2, 1, failed, refused, 3, Map.of("timeout", 2L));
    }
}
