package bellwether.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The API as its OpenAPI document describes it.
 *
 * @param operations all that can be read, but for streams of events, which have no end
 */
record DescribedApi(JsonNode document, List<Operation> operations) {
    /** Other paths speak as others do. */
    private static final String OURS = "/api/";

    /** @param answers the schema of each form of a good answer, by media type */
    record Operation(String path, List<Parameter> parameters, Map<String, JsonNode> answers) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** @param in path, query or header */
    record Parameter(String name, String in, JsonNode schema) {}

    static DescribedApi of(JsonNode document) {
        DescribedApi api = new DescribedApi(document, new ArrayList<>());
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().startsWith(OURS)) {
                api.add(path.getKey(), path.getValue().path("get"));
            }
        }
        return api;
    }

    private void add(String path, JsonNode operation) {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> form :
                operation.at("/responses/200/content").properties()) {
            answers.put(form.getKey(), form.getValue().path("schema"));
        }
        if (!answers.isEmpty() && !answers.containsKey("text/event-stream")) {
            List<Parameter> parameters = new ArrayList<>();
            for (JsonNode described : operation.path("parameters")) {
                JsonNode parameter = resolved(described);
                parameters.add(new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema")));
            }
            operations.add(new Operation(path, parameters, answers));
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? document.at(reference.asText().substring(1)) : node;
    }

    /** In what a value is not as its schema says; nothing if it is. */
    List<String> complaints(JsonNode schema, JsonNode value) {
        List<String> complaints = new ArrayList<>();
        check(resolved(schema), value, "", complaints);
        return complaints;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        if (schema.has("anyOf")) {
            for (JsonNode choice : schema.path("anyOf")) {
                if (complaints(choice, value).isEmpty()) {
                    return;
                }
            }
            complaints.add(at + " is none of what it may be: " + value);
            return;
        }
        if (!isOfType(schema.path("type"), value)) {
            complaints.add(at + " is not of type " + schema.path("type") + ": " + value);
        } else if (value.isObject()) {
            checkMembers(schema, value, at, complaints);
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                check(resolved(schema.path("items")), item, at + "[]", complaints);
            }
        }
    }

    private void checkMembers(JsonNode schema, JsonNode value, String at, List<String> complaints) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                complaints.add(at + " lacks " + name);
            }
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode described = schema.path("properties").path(member.getKey());
            if (described.isMissingNode()) {
                complaints.add(at + " has " + member.getKey() + ", which is not described");
            } else {
                check(resolved(described), member.getValue(), at + "." + member.getKey(), complaints);
            }
        }
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        if (types.isMissingNode()) {
            return true;
        }
        if (types.isTextual()) {
            return isOfType(types.asText(), value);
        }
        for (JsonNode type : types) {
            if (isOfType(type.asText(), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new AssertionError("no such type: " + type);
        };
    }
}
