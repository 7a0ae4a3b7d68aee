package bellwether.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The alerts, against series as Prometheus would have them; and what they and the dashboard are about exists. */
class AlertsTest {
    private static final Pattern OUR_METRIC = Pattern.compile("\\bbellwether_[a-z_]+");
    private static final JsonNode RULES =
            Manifests.read("components/monitoring/alerts.yaml").objects().getFirst();
    private static final Path CASES = Manifests.FOLDER.resolve("src/test/resources/alerts-test.yaml");

    @Test
    void alerts_are_raised_when_somebody_is_needed_and_not_on_a_saturday() throws IOException {
        assumeTrue(Commands.exist("promtool"), "promtool (Debian: prometheus) is not installed: alerts are not tested");
        Path folder = Files.createDirectories(Manifests.FOLDER.resolve("target/alerts"));
        // JSON is YAML; promtool wants the rules without Kubernetes' envelope.
        Files.writeString(folder.resolve("alerts.yaml"), RULES.at("/spec").toString());
        Path cases = Files.writeString(folder.resolve("alerts-test.yaml"), Files.readString(CASES));
        assertThat(Commands.output("promtool", "test", "rules", cases.toString()))
                .contains("SUCCESS");
    }

    @Test
    void every_alert_has_a_case_and_a_page_for_the_operator() throws IOException {
        String cases = Files.readString(CASES);
        String handbook = Files.readString(Manifests.FOLDER.resolve("../docs/OPERATIONS.md"));
        assertThat(StreamSupport.stream(RULES.at("/spec/groups/0/rules").spliterator(), false))
                .isNotEmpty()
                .extracting(rule -> rule.at("/alert").asText())
                .allMatch(alert -> cases.contains("alertname: " + alert))
                .allMatch(alert -> handbook.contains("| `" + alert + "` |"));
    }

    @Test
    void metrics_of_ours_that_alerts_and_dashboard_ask_for_are_documented() throws IOException {
        String handbook = Files.readString(Manifests.FOLDER.resolve("../docs/OPERATIONS.md"));
        String dashboard = Files.readString(Manifests.FOLDER.resolve("components/monitoring/dashboard.json"));
        assertThat(new ObjectMapper().readTree(dashboard).at("/panels")).isNotEmpty();
        assertThat(metrics(RULES.toString() + dashboard)).isNotEmpty().allMatch(handbook::contains);
    }

    private static Set<String> metrics(String text) {
        Matcher matcher = OUR_METRIC.matcher(text);
        return matcher.results().map(result -> result.group()).collect(Collectors.toSet());
    }
}
