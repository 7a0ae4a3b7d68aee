package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may talk to whom, as the policies say together: all that is not listed here is refused. */
class NetworkTest {
    @Test
    void in_a_local_cluster_each_pod_reaches_what_it_needs_and_nothing_else() {
        assertThat(Network.of(Combinations.rendered("overlays/local")).links())
                .containsExactlyInAnyOrder(
                        "ingest -> kafka:9092",
                        "ingest -> market-server:8080",
                        "ingest-stream -> kafka:9092",
                        "ingest-stream -> market-server:8080",
                        "quote-service -> kafka:9092",
                        "quote-service -> postgres:5432",
                        "movers-service -> kafka:9092",
                        "movers-service -> postgres:5432",
                        "web-ui -> quote-service:8080",
                        "web-ui -> movers-service:8080");
    }

    /** But for Kafka's nodes among each other: the policies for these are Strimzi's. */
    @Test
    void in_production_the_stores_are_pods_of_the_operators() {
        assertThat(Network.of(Combinations.rendered("overlays/production")).links())
                .containsExactlyInAnyOrder(
                        "ingest -> kafka:9092",
                        "ingest-stream -> kafka:9092",
                        "quote-service -> kafka:9092",
                        "quote-service -> postgres:5432",
                        "movers-service -> kafka:9092",
                        "movers-service -> postgres:5432",
                        "web-ui -> quote-service:8080",
                        "web-ui -> movers-service:8080",
                        "postgres -> postgres:5432",
                        "postgres -> postgres:8000");
    }

    @Test
    void only_the_source_and_the_provider_of_sign_in_are_outside() {
        assertThat(Network.of(Combinations.rendered("overlays/production")).outside())
                .containsExactlyInAnyOrder("ingest:443", "ingest-stream:443", "web-ui:443");
        assertThat(Network.of(Combinations.rendered("overlays/local")).outside())
                .isEmpty();
    }

    @Test
    void names_are_asked_of_the_clusters_dns_or_of_the_nodes_own_cache() {
        assertThat(Combinations.rendered("overlays/local")
                        .object("NetworkPolicy", "names")
                        .at("/spec")
                        .toString())
                .contains("\"podSelector\":{}", "\"kubernetes.io/metadata.name\":\"kube-system\"", "169.254.20.10/32")
                .contains("\"ports\":[{\"port\":53,\"protocol\":\"UDP\"},{\"port\":53,\"protocol\":\"TCP\"}]");
    }

    @Test
    void health_and_metrics_are_at_a_port_that_only_prometheus_is_let_to() {
        Manifests everything = Combinations.rendered("target/everything");
        assertThat(everything
                        .object("NetworkPolicy", "metrics")
                        .at("/spec/ingress/0/ports")
                        .toString())
                .isEqualTo("[{\"port\":9000}]");
        assertThat(everything
                        .object("PodMonitor", "bellwether")
                        .at("/spec/podMetricsEndpoints/0/port")
                        .asText())
                .isEqualTo("management");
        assertThat(everything.ofKind("Service")).isNotEmpty().noneMatch(service -> service.toString()
                .contains("management"));
        assertThat(everything.workloads().stream()
                        .filter(Workload::serves)
                        .flatMap(Workload::containers)
                        .flatMap(container -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                                .map(probe -> container
                                        .at("/" + probe + "/httpGet/port")
                                        .asText())))
                .isNotEmpty()
                .containsOnly("management");
    }

    @Test
    void traces_go_to_the_collector_from_what_makes_them() {
        Manifests everything = Combinations.rendered("target/everything");
        assertThat(Stream.concat(everything.ofKind("Deployment"), everything.ofKind("CronJob"))
                        .filter(object -> object.toString().contains("http://opentelemetry-collector.monitoring:4318"))
                        .map(Manifests::nameOf))
                .containsExactlyInAnyOrder("ingest", "ingest-in-session", "movers-service", "quote-service");
        assertThat(everything
                        .object("NetworkPolicy", "traces")
                        .at("/spec/egress/0/ports")
                        .toString())
                .isEqualTo("[{\"port\":4318}]");
    }

    @Test
    void nothing_is_open_by_default() {
        assertThat(Combinations.rendered("overlays/local")
                        .object("NetworkPolicy", "default-deny")
                        .at("/spec")
                        .toString())
                .isEqualTo("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
    }
}
