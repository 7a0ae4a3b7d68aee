package bellwether.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What all operations of our own have in common: problems, conditional requests, tables in other forms than JSON, and an example of
 * each form, a real answer from {@code api-examples/OPERATION.json} or {@code .csv}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class OpenApiOfAnswers implements OASFilter {
    /** Other paths speak as others do. */
    private static final String OURS = "/api/";

    private static final String JSON = "application/json";
    private static final String PROBLEM = "Problem";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().entrySet().stream()
                .filter(path -> path.getKey().startsWith(OURS))
                .map(path -> path.getValue().getGET())
                .filter(operation -> operation != null)
                .forEach(this::describe);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addResponse(PROBLEM, problem()).addParameter("IfNoneMatch", ifNoneMatch());
        for (String unused : new String[] {"MediaType", "OutboundSseEvent", "MapTable", "MoversTable"}) {
            api.getComponents().removeSchema(unused);
        }
    }

    private void describe(Operation operation) {
        APIResponse good = operation.getResponses().getAPIResponse("200");
        Content content = good == null ? null : good.getContent();
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes()
                .forEach((type, media) -> describe(String.valueOf(operation.getOperationId()), type, media));
        if (content.hasMediaType(JSON)) {
            operation.addParameter(OASFactory.createParameter().ref("IfNoneMatch"));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Unchanged: If-None-Match has the answer's tag"));
        }
        for (String status : new String[] {"4XX", "5XX"}) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
        }
    }

    private void describe(String operation, String type, MediaType media) {
        switch (type) {
            case JSON -> media.setExample(example(operation + ".json"));
            case CsvWriter.TEXT_CSV ->
                media.schema(text("A table: a header line, and a row each")).setExample(example(operation + ".csv"));
            case jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS ->
                media.schema(text("Events, for as long as the reader stays")).setExample(example(operation + ".txt"));
            default -> media.setSchema(text("A table in Arrow's stream format").format("binary"));
        }
    }

    private @Nullable Object example(String name) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("api-examples/" + name)) {
            if (file == null) {
                return null;
            }
            return name.endsWith(".json")
                    ? mapper.readValue(file, Map.class)
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of an answer that is at hand: 304 if it is still right")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String member : List.of("type", "title", "detail", "instance")) {
            schema.addProperty(member, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        schema.addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        schema.setRequired(List.of("type", "title", "status", "detail", "instance"));
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        example.put("title", "Not Found");
        example.put("status", 404);
        example.put("detail", "the symbol APPL is not known here");
        example.put("instance", "/api/v1/bars/APPL");
        MediaType media = OASFactory.createMediaType().schema(schema).example(example);
        return OASFactory.createAPIResponse()
                .description("What went wrong, in words (RFC 9457)")
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }
}
