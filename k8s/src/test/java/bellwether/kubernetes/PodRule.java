package bellwether.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What holds for every pod, the stores of the local overlay and the helpers included. */
record PodRule(String says, Predicate<Workload> kept) {
    /** {@code quarkus.shutdown.timeout}, in seconds. */
    private static final int REQUESTS_UNDER_WAY = 10;

    /** Consumers, producers and the pool of connections to the database. */
    private static final int CLIENTS_THAT_ARE_CLOSED = 15;

    static final List<PodRule> ALL = List.of(
            pod("is not root", pod -> pod.at("/spec/securityContext/runAsNonRoot")
                    .asBoolean()),
            pod(
                    "has a numeric user",
                    pod -> pod.at("/spec/securityContext/runAsUser").asInt() > 0),
            pod(
                    "has a numeric group",
                    pod -> pod.at("/spec/securityContext/runAsGroup").asInt() > 0),
            pod(
                    "has the runtime's seccomp profile",
                    pod -> is(pod.at("/spec/securityContext/seccompProfile/type"), "RuntimeDefault")),
            pod(
                    "has an account of its own",
                    pod -> !pod.at("/spec/serviceAccountName").asText("default").equals("default")),
            new PodRule(
                    "has no token, but for the one that scales",
                    workload -> isFalse(workload.spec().path("automountServiceAccountToken"))
                            || workload.name().startsWith("off-hours-")),
            pod("knows no Services by environment", pod -> isFalse(pod.at("/spec/enableServiceLinks"))),
            pod("shares nothing of its node", pod -> Stream.of("hostNetwork", "hostPID", "hostIPC", "hostUsers")
                    .noneMatch(pod.at("/spec")::has)),
            pod("mounts no folder of its node", pod -> list(pod.at("/spec/volumes"))
                    .noneMatch(volume -> volume.has("hostPath"))),
            pod("limits its scratch space", pod -> list(pod.at("/spec/volumes"))
                    .filter(volume -> volume.has("emptyDir"))
                    .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"))),
            container("cannot gain privileges", c -> isFalse(c.at("/securityContext/allowPrivilegeEscalation"))),
            container("is not privileged", c -> !c.at("/securityContext").has("privileged")),
            container("has a read-only root", c -> c.at("/securityContext/readOnlyRootFilesystem")
                    .asBoolean()),
            container(
                    "has no capability",
                    c -> is(c.at("/securityContext/capabilities/drop/0"), "ALL")
                            && !c.at("/securityContext/capabilities").has("add")),
            container("may write to /tmp", c -> list(c.path("volumeMounts"))
                    .anyMatch(mount -> is(mount.path("mountPath"), "/tmp"))),
            container("asks for a processor's share", c -> c.at("/resources/requests")
                    .has("cpu")),
            container("asks for memory", c -> c.at("/resources/requests").has("memory")),
            container("has a memory limit", c -> c.at("/resources/limits").has("memory")),
            container("has a pinned image", c -> c.path("image").asText().matches("[^:]+:v?\\d[^:]*")),
            container(
                    "logs as JSON, if it is ours",
                    c -> !c.path("image").asText().startsWith("bellwether/")
                            || list(c.path("env"))
                                    .anyMatch(variable -> is(variable.path("name"), "QUARKUS_LOG_CONSOLE_JSON_ENABLED")
                                            && is(variable.path("value"), "true"))),
            container("takes the image that is there", c -> is(c.path("imagePullPolicy"), "IfNotPresent")),
            deployed(
                    "is spread over nodes and zones",
                    pod -> list(pod.at("/spec/topologySpreadConstraints")).count() == 2),
            deployed(
                    "goes on answering until nobody asks it any more",
                    pod -> pod.at("/spec/containers/0/lifecycle/preStop/sleep/seconds")
                                            .asInt()
                                    >= 5
                            && delayOf(pod) >= 2
                            && pod.at("/spec/terminationGracePeriodSeconds").asInt()
                                    >= pod.at("/spec/containers/0/lifecycle/preStop/sleep/seconds")
                                                    .asInt()
                                            + delayOf(pod)
                                            + REQUESTS_UNDER_WAY
                                            + CLIENTS_THAT_ARE_CLOSED),
            probe("startup"),
            probe("readiness"),
            probe("liveness"),
            new PodRule(
                    "asks another thing whether it is alive than whether it is ready",
                    workload -> !workload.serves()
                            || list(workload.spec().path("containers"))
                                    .noneMatch(c -> question(c, "readiness").equals(question(c, "liveness")))));

    static List<String> broken(Workload workload) {
        return ALL.stream()
                .filter(rule -> !rule.kept.test(workload))
                .map(PodRule::says)
                .toList();
    }

    /** Seconds after SIGTERM in which who comes is still answered. */
    private static int delayOf(JsonNode pod) {
        return list(pod.at("/spec/containers/0/env"))
                .filter(variable -> is(variable.path("name"), "QUARKUS_SHUTDOWN_DELAY"))
                .mapToInt(variable ->
                        Integer.parseInt(variable.path("value").asText().replace("S", "")))
                .findFirst()
                .orElse(0);
    }

    private static PodRule pod(String says, Predicate<JsonNode> kept) {
        return new PodRule(says, workload -> kept.test(workload.pod()));
    }

    /** For what answers requests. */
    private static PodRule deployed(String says, Predicate<JsonNode> kept) {
        return new PodRule(says, workload -> !workload.kind().equals("Deployment") || kept.test(workload.pod()));
    }

    private static PodRule container(String says, Predicate<JsonNode> kept) {
        return new PodRule(says, workload -> workload.containers().allMatch(kept));
    }

    private static PodRule probe(String name) {
        return new PodRule(
                "has a " + name + " probe",
                workload -> !workload.serves()
                        || list(workload.spec().path("containers"))
                                .allMatch(c -> !question(c, name).isEmpty()));
    }

    /** What a probe asks, without how often. */
    private static String question(JsonNode container, String probe) {
        JsonNode asked = container.path(probe + "Probe");
        return Stream.of("httpGet", "tcpSocket", "exec")
                .filter(asked::has)
                .map(how -> how + asked.path(how))
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static boolean is(JsonNode value, String expected) {
        return value.asText().equals(expected);
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }
}
