package bellwether.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes the descriptions of answers as exact as the records that they are made of: every component is in the answer, and
 * null where the record says so. Dates and times are written where they stand.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiOfRecords implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, String> FORMATS =
            Map.of(REFERENCE + "LocalDate", "date", REFERENCE + "Instant", "date-time");

    private final Map<Set<String>, ClassInfo> records = new HashMap<>();

    /** @param index of the application's classes */
    public OpenApiOfRecords(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("bellwether.")) {
                records.put(names(type), type);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        api.getComponents().getSchemas().forEach((name, schema) -> describe(schema));
        FORMATS.keySet().forEach(name -> api.getComponents().removeSchema(name.substring(REFERENCE.length())));
    }

    private void describe(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        ClassInfo type = properties == null ? null : records.get(properties.keySet());
        if (properties == null || type == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (FieldInfo field : components(type)) {
            String name = nameOf(field);
            Schema exact = exact(Objects.requireNonNull(properties.get(name)), field.type());
            schema.addProperty(name, exact);
            if (field.annotation(INCLUDE) == null) {
                required.add(name);
            }
        }
        schema.setRequired(required);
    }

    private static Schema exact(Schema schema, Type type) {
        String format = FORMATS.get(String.valueOf(schema.getRef()));
        if (format != null) {
            schema.ref(null).type(List.of(SchemaType.STRING)).format(format);
        }
        if (schema.getItems() != null && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            schema.setItems(exact(
                    schema.getItems(), type.asParameterizedType().arguments().getFirst()));
        }
        return type.hasAnnotation(NULLABLE) ? nullable(schema) : schema;
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        return schema.addType(SchemaType.NULL);
    }

    private static Set<String> names(ClassInfo type) {
        return components(type).stream().map(OpenApiOfRecords::nameOf).collect(Collectors.toSet());
    }

    private static List<FieldInfo> components(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .map(component -> type.field(component.name()))
                .toList();
    }

    private static String nameOf(FieldInfo field) {
        AnnotationInstance property = field.annotation(PROPERTY);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }
}
