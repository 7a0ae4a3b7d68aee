package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topic;
import bellwether.contract.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The runs, the stores and the versions: what is decided once and must stay so. */
class RunsTest {
    @Test
    void the_ingest_runs_once_at_a_time_after_the_close_in_new_york() {
        JsonNode spec = local().object("CronJob", "ingest").at("/spec");
        assertThat(spec.at("/timeZone").asText()).isEqualTo("America/New_York");
        assertThat(spec.at("/schedule").asText()).isEqualTo("15 18 * * 1-5");
        assertThat(spec.at("/concurrencyPolicy").asText()).isEqualTo("Forbid");
    }

    @Test
    void every_cron_job_has_its_limits() {
        assertThat(Combinations.rendered("target/everything").ofKind("CronJob"))
                .hasSize(4)
                .allSatisfy(job -> assertThat(Stream.of(
                                "/timeZone",
                                "/startingDeadlineSeconds",
                                "/successfulJobsHistoryLimit",
                                "/failedJobsHistoryLimit",
                                "/jobTemplate/spec/activeDeadlineSeconds",
                                "/jobTemplate/spec/backoffLimit",
                                "/jobTemplate/spec/ttlSecondsAfterFinished"))
                        .allMatch(setting -> job.at("/spec").at(setting).isValueNode()))
                .allSatisfy(job ->
                        assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid"))
                .allSatisfy(job -> assertThat(job.at("/spec/jobTemplate/spec/template/spec/restartPolicy")
                                .asText())
                        .isEqualTo("Never"));
    }

    @Test
    void bad_arguments_end_a_run_at_once_and_a_drained_node_is_not_counted() {
        JsonNode rules = local().object("CronJob", "ingest").at("/spec/jobTemplate/spec/podFailurePolicy/rules");
        assertThat(rules.at("/0/action").asText()).isEqualTo("FailJob");
        assertThat(rules.at("/0/onExitCodes/values").toString()).isEqualTo("[64]");
        assertThat(rules.at("/1/action").asText()).isEqualTo("Ignore");
        assertThat(rules.at("/1/onPodConditions/0/type").asText()).isEqualTo("DisruptionTarget");
    }

    @Test
    void the_run_in_the_session_and_the_first_run_are_the_run_after_the_close() {
        JsonNode spec = local().object("CronJob", "ingest").at("/spec/jobTemplate/spec");
        assertThat(local().object("CronJob", "ingest-in-session").at("/spec/jobTemplate/spec"))
                .isEqualTo(spec);
        assertThat(local().object("Job", "first-ingest").at("/spec")).isEqualTo(spec);
    }

    @Test
    void off_hours_end_with_the_services_up() {
        Manifests everything = Combinations.rendered("target/everything");
        assertThat(arguments(everything.object("CronJob", "off-hours-down"))).contains("--replicas=0");
        assertThat(arguments(everything.object("CronJob", "off-hours-up"))).contains("--replicas=1");
    }

    /** With all three runs at once and a pod more than there are for a while, as a rollout has it. */
    @Test
    void a_node_of_two_processors_and_eight_gigabytes_is_enough() {
        List<JsonNode> requests = local().workloads().stream()
                .flatMap(Workload::containers)
                .map(container -> container.at("/resources/requests"))
                .toList();
        int most = requests.stream().mapToInt(RunsTest::milliProcessors).max().orElseThrow();
        assertThat(requests.stream().mapToInt(RunsTest::milliProcessors).sum() + most)
                .isLessThanOrEqualTo(1_400);
        assertThat(requests.stream().mapToInt(RunsTest::megabytes).sum()).isLessThanOrEqualTo(4_096);
    }

    private static int milliProcessors(JsonNode requests) {
        String cpu = requests.path("cpu").asText();
        assertThat(cpu).matches("\\d+m");
        return Integer.parseInt(cpu.replace("m", ""));
    }

    private static int megabytes(JsonNode requests) {
        String memory = requests.path("memory").asText();
        assertThat(memory).matches("\\d+Mi");
        return Integer.parseInt(memory.replace("Mi", ""));
    }

    @Test
    void the_topics_in_production_are_those_of_the_contract() {
        assertThat(Combinations.rendered("overlays/production").ofKind("KafkaTopic"))
                .extracting(topic -> new Topic(
                        Manifests.nameOf(topic),
                        topic.at("/spec/partitions").asInt(),
                        Selectors.strings(topic.at("/spec/config"))))
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void a_drained_node_takes_one_pod_of_a_service_at_a_time_and_a_rollout_none() {
        Combinations.rendered("overlays/production")
                .ofKind("Deployment")
                .filter(RunsTest::answersRequests)
                .forEach(deployment -> {
                    assertThat(deployment
                                    .at("/spec/strategy/rollingUpdate/maxUnavailable")
                                    .asText())
                            .isEqualTo("0");
                    assertThat(production("PodDisruptionBudget", deployment)
                                    .at("/spec/maxUnavailable")
                                    .asInt())
                            .isEqualTo(1);
                    assertThat(production("HorizontalPodAutoscaler", deployment)
                                    .at("/spec/minReplicas")
                                    .asInt())
                            .isGreaterThanOrEqualTo(2);
                });
    }

    @Test
    void a_pod_is_given_the_time_that_its_requests_under_way_are() {
        for (String settings : List.of(
                "service-defaults/src/main/resources/META-INF/microprofile-config.properties",
                "web-ui/src/main/resources/application.properties")) {
            assertThat(Commands.output("grep", "-i", "quarkus.shutdown", "../" + settings))
                    .containsIgnoringCase("quarkus.shutdown.timeout=10s")
                    .contains("quarkus.shutdown.delay-enabled=true");
        }
    }

    @Test
    void pods_that_somebody_enters_are_refused_if_they_are_less_restricted() {
        assertThat(local().object("Namespace", "bellwether")
                        .at("/metadata/labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText())
                .isEqualTo("restricted");
    }

    @Test
    void who_may_read_is_said_in_each_overlay_and_in_production_only_who_signs_in() {
        assertThat(access("overlays/local")).isEqualTo("open");
        assertThat(access("overlays/production")).isEqualTo("sign-in");
    }

    private static String access(String overlay) {
        JsonNode settings = Combinations.rendered(overlay)
                .object("Deployment", "web-ui")
                .at("/spec/template/spec/containers/0/env");
        return StreamSupport.stream(settings.spliterator(), false)
                .filter(setting -> setting.path("name").asText().equals("BELLWETHER_ACCESS"))
                .map(setting -> setting.path("value").asText())
                .collect(Collectors.joining());
    }

    /** The stream has one pod: what it misses comes again, as a newer price or as a bar. */
    private static boolean answersRequests(JsonNode deployment) {
        return !Manifests.nameOf(deployment).equals("ingest-stream");
    }

    private static Manifests local() {
        return Combinations.rendered("overlays/local");
    }

    private static JsonNode production(String kind, JsonNode like) {
        return Combinations.rendered("overlays/production").object(kind, Manifests.nameOf(like));
    }

    private static Stream<String> arguments(JsonNode cronJob) {
        return StreamSupport.stream(
                        cronJob.at("/spec/jobTemplate/spec/template/spec/containers/0/args")
                                .spliterator(),
                        false)
                .map(JsonNode::asText);
    }
}
