package bellwether.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.*;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The kinds that are used, each with what refuses a field that it doesn't have. */
final class Schemas {
    /** Throws what is wrong with an object, if anything is. */
    interface Schema {
        void check(JsonNode object) throws IOException;
    }

    /** The operators' models keep what they don't know; here it is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private static final Map<String, Schema> SCHEMAS = Map.ofEntries(
            core("v1/Namespace", V1Namespace::validateJsonElement),
            core("v1/ServiceAccount", V1ServiceAccount::validateJsonElement),
            core("v1/Service", V1Service::validateJsonElement),
            core("v1/ConfigMap", V1ConfigMap::validateJsonElement),
            core("v1/Secret", V1Secret::validateJsonElement),
            core("apps/v1/Deployment", V1Deployment::validateJsonElement),
            core("apps/v1/StatefulSet", V1StatefulSet::validateJsonElement),
            core("batch/v1/CronJob", V1CronJob::validateJsonElement),
            core("batch/v1/Job", V1Job::validateJsonElement),
            core("policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
            core("autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
            core("networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement),
            core("networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement),
            core("rbac.authorization.k8s.io/v1/Role", V1Role::validateJsonElement),
            core("rbac.authorization.k8s.io/v1/RoleBinding", V1RoleBinding::validateJsonElement),
            operated("kafka.strimzi.io/v1/Kafka", Kafka.class),
            operated("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            operated("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            operated("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class),
            operated("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            operated("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class));

    /** No model of these is to be had; their fields are few, and listed here. */
    private static final Map<String, Set<String>> CLOUD_NATIVE_PG = Map.of(
            "postgresql.cnpg.io/v1/Cluster",
            Set.of(
                    "instances",
                    "imageName",
                    "bootstrap",
                    "managed",
                    "storage",
                    "inheritedMetadata",
                    "postgresql",
                    "resources",
                    "backup"),
            "postgresql.cnpg.io/v1/ScheduledBackup",
            Set.of("schedule", "method", "backupOwnerReference", "cluster"));

    private Schemas() {}

    static void check(JsonNode object) {
        String kind =
                object.at("/apiVersion").asText() + "/" + object.at("/kind").asText();
        try {
            if (CLOUD_NATIVE_PG.containsKey(kind)) {
                object.at("/spec").fieldNames().forEachRemaining(field -> known(kind, field));
            } else if (SCHEMAS.containsKey(kind)) {
                SCHEMAS.get(kind).check(object);
            } else {
                throw new AssertionError("a kind that nothing here can check: " + kind);
            }
        } catch (IOException | IllegalArgumentException wrong) {
            throw new AssertionError(kind + " " + Manifests.nameOf(object) + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void known(String kind, String field) {
        if (!CLOUD_NATIVE_PG.getOrDefault(kind, Set.of()).contains(field)) {
            throw new AssertionError(kind + " has no " + field);
        }
    }

    private interface Validation {
        void validate(JsonElement element) throws IOException;
    }

    private static Map.Entry<String, Schema> core(String kind, Validation validation) {
        return Map.entry(kind, object -> {
            new JSON();
            validation.validate(JsonParser.parseString(object.toString()));
        });
    }

    private static Map.Entry<String, Schema> operated(String kind, Class<?> model) {
        return Map.entry(kind, object -> STRICT.treeToValue(object, model));
    }
}
