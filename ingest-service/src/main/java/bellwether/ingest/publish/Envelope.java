package bellwether.ingest.publish;

import bellwether.contract.CloudEvent;
import bellwether.ingest.source.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The headers of one answer's records in one topic: all are alike but for the id, so they are encoded once. */
final class Envelope {
    private final List<Header> template;
    private final int idAt;

    Envelope(String topic, String subject, Origin origin, String contracts) {
        CloudEvent event = new CloudEvent(
                "",
                "/bellwether/ingest/" + origin.source(),
                topic,
                origin.fetchedAt(),
                subject,
                contracts + topic.replace("bellwether.", "") + ".schema.json");
        List<Header> headers = new ArrayList<>();
        int idAt = 0;
        for (Map.Entry<String, String> header : event.headers().entrySet()) {
            if (header.getKey().equals(CloudEvent.ID_HEADER)) {
                idAt = headers.size();
            }
            headers.add(header(header.getKey(), header.getValue()));
        }
        this.template = headers;
        this.idAt = idAt;
    }

    List<Header> headers(String id) {
        List<Header> headers = new ArrayList<>(template);
        headers.set(idAt, header(CloudEvent.ID_HEADER, id));
        return headers;
    }

    static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
