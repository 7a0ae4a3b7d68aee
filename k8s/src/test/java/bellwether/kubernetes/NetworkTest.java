package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may talk to whom, as the policies say together: all that is not listed here is refused. */
class NetworkTest {
    @Test
    void in_a_local_cluster_each_pod_reaches_what_it_needs_and_nothing_else() {
        assertThat(Network.of(Combinations.rendered("overlays/local")).links())
                .containsExactlyInAnyOrder(
                        "ingest -> kafka:9092",
                        "ingest -> market-server:8080",
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
                .containsExactlyInAnyOrder("ingest:443", "web-ui:443");
        assertThat(Network.of(Combinations.rendered("overlays/local")).outside())
                .isEmpty();
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
