package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The descriptions that other systems start from, at the address where they find them, seen by others' checkers. */
@ExtendWith(SharedReplay.class)
class PublishedDocumentsTest {
    private static final String PARSE = """
            import { Parser, fromURL } from '@asyncapi/parser'
            const { document, diagnostics } = await fromURL(new Parser(), process.argv[2]).parse()
            const errors = diagnostics.filter((finding) => finding.severity === 0)
            errors.forEach((finding) => console.log(finding.path.join('.'), finding.message))
            console.log(document ? document.allChannels().all().length : 'no', 'topics,', errors.length, 'errors')
            """;

    @Test
    void the_topics_are_described_without_an_error(SharedReplay.Running replay) throws Exception {
        Ran ran = OutsideClients.node(
                "parse-asyncapi", PARSE, replay.stack().address("WEB_URL") + "/contracts/asyncapi.yaml");

        assertThat(ran.exitCode()).as(ran.output()).isZero();
        assertThat(ran.output()).endsWith(Topics.ALL.size() + " topics, 0 errors\n");
    }

    @Test
    void the_api_is_described_without_an_error(SharedReplay.Running replay) throws Exception {
        Ran ran = OutsideClients.command(
                "redocly", "lint", "--extends=recommended", replay.stack().address("WEB_URL") + "/q/openapi");

        assertThat(ran.exitCode()).as(ran.output()).isZero();
    }

    @Test
    void every_record_names_a_schema_that_is_there(SharedReplay.Running replay) {
        for (String topic : List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.MOVERS, Topics.RUNS)) {
            ConsumerRecord<String, String> record =
                    replay.stack().topic(topic).records().getFirst();
            String schema = Topic.header(record, "ce_dataschema");
            String web = replay.stack().address("WEB_URL");

            assertThat(schema).startsWith(web + "/contracts/");
            assertThat(replay.stack()
                            .api()
                            .get(schema.substring(web.length()))
                            .path("type")
                            .asText())
                    .isEqualTo("object");
        }
    }
}
