package bellwether.service.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights of Kafka's users as they are deployed, read from the manifest. */
final class KafkaRights {
    private static final Path MANIFEST = Path.of("../k8s/overlays/production/kafka-users.yaml");
    private static final Pattern LINE = Pattern.compile("^  name: (?<user>\\S+)"
            + "|resource: \\{type: (?<type>\\w+), name: (?<name>\\S+), patternType: literal}"
            + "|operations: \\[(?<operations>[^]]+)]");

    private KafkaRights() {}

    static List<AclBinding> deployed() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        String user = "";
        ResourcePattern resource = null;
        for (String line : Files.readAllLines(MANIFEST)) {
            Matcher found = LINE.matcher(line);
            if (!found.find()) {
                continue;
            }
            if (found.group("user") != null) {
                user = found.group("user");
            } else if (found.group("type") != null) {
                ResourceType type = ResourceType.fromString(found.group("type").toUpperCase(Locale.ROOT));
                resource = new ResourcePattern(type, found.group("name"), PatternType.LITERAL);
            } else {
                rights.addAll(rights(user, resource, found.group("operations")));
            }
        }
        return rights;
    }

    private static List<AclBinding> rights(String user, ResourcePattern resource, String operations) {
        return Arrays.stream(operations.split(", *"))
                .map(name -> AclOperation.fromString(name.toUpperCase(Locale.ROOT)))
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)))
                .toList();
    }
}
