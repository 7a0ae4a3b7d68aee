package bellwether.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The policies of a rendered namespace, read as Kubernetes does: a connection needs a policy that lets it out and one that lets
 * it in.
 *
 * @param pods the labels of each kind of pod, by its name
 */
record Network(List<JsonNode> policies, Map<String, Map<String, String>> pods) {
    static Network of(Manifests manifests) {
        Map<String, Map<String, String>> pods = new LinkedHashMap<>();
        manifests
                .workloads()
                .forEach(workload -> pods.put(
                        workload.labels().getOrDefault("app.kubernetes.io/name", workload.name()), workload.labels()));
        manifests
                .ofKind("Kafka")
                .forEach(kafka -> pods.put(
                        "kafka", operated(kafka, "strimzi.io/cluster", "/spec/kafka/template/pod/metadata/labels")));
        manifests
                .ofKind("Cluster")
                .forEach(cluster ->
                        pods.put("postgres", operated(cluster, "cnpg.io/cluster", "/spec/inheritedMetadata/labels")));
        return new Network(manifests.ofKind("NetworkPolicy").toList(), pods);
    }

    /** Every connection between two pods that is allowed at both ends. */
    SortedSet<String> links() {
        SortedSet<String> links = new TreeSet<>();
        for (String from : pods.keySet()) {
            for (String to : pods.keySet()) {
                ports(from, to, "egress", "to")
                        .filter(ports(to, from, "ingress", "from").toList()::contains)
                        .forEach(port -> links.add(from + " -> " + to + ":" + port));
            }
        }
        return links;
    }

    /** Every way out to addresses beyond the pod's own node. */
    SortedSet<String> outside() {
        SortedSet<String> ways = new TreeSet<>();
        pods.keySet().forEach(pod -> rules(pod, "egress")
                .filter(rule -> elements(rule.path("to")).anyMatch(Network::isBeyondTheNode))
                .flatMap(Network::ports)
                .forEach(port -> ways.add(pod + ":" + port)));
        return ways;
    }

    /** Link-local addresses end at the node. */
    private static boolean isBeyondTheNode(JsonNode peer) {
        return peer.has("ipBlock") && !peer.at("/ipBlock/cidr").asText().matches("169[.]254[.].*/32");
    }

    private Stream<Integer> ports(String pod, String peer, String direction, String peers) {
        return rules(pod, direction)
                .filter(rule -> elements(rule.path(peers)).anyMatch(candidate -> isPeer(candidate, peer)))
                .flatMap(Network::ports);
    }

    private Stream<JsonNode> rules(String pod, String direction) {
        return policies.stream()
                .filter(policy -> Selectors.match(policy.at("/spec/podSelector"), pods.get(pod)))
                .flatMap(policy -> elements(policy.at("/spec").path(direction)));
    }

    private boolean isPeer(JsonNode candidate, String pod) {
        return candidate.has("podSelector")
                && !candidate.has("namespaceSelector")
                && Selectors.match(candidate.path("podSelector"), pods.get(pod));
    }

    private static Stream<Integer> ports(JsonNode rule) {
        return elements(rule.path("ports")).map(port -> port.path("port").asInt());
    }

    private static Map<String, String> operated(JsonNode object, String operatorsLabel, String ours) {
        Map<String, String> labels = Selectors.strings(object.at(ours));
        labels.put(operatorsLabel, Manifests.nameOf(object));
        return labels;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
