package bellwether.movers;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import bellwether.contract.Topics;
import bellwether.service.testing.SecuredStores;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service with the rights that it has in production, and those who try for more with the same. */
@QuarkusTest
@TestProfile(SecuredStoresTest.Secured.class)
class SecuredStoresTest {
    private static final String KAFKA_USER = "movers-service";
    private static final String ROLE = "movers_service";

    /** Nothing is open here. */
    public static final class Secured implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SecuredStores.class, Map.of("service", "movers")));
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void with_its_own_rights_the_service_does_all_that_it_does() throws Exception {
        Map<String, String> ingest = SecuredStores.kafkaClient("ingest", SecuredStores.password("ingest"));
        try (TopicWriter topics = new TopicWriter(SecuredStores.bootstrapServers(), ingest)) {
            topics.send(MoversTestBase.equity("AAPL"));
            topics.send(MoversTestBase.bar("AAPL", MoversTestBase.TUESDAY, 10));
            topics.send(MoversTestBase.bar("AAPL", MoversTestBase.WEDNESDAY, 11));
            topics.send(Topics.BARS_DAILY, "AAPL", "AAPL|2018-02-08", new byte[] {'{'});
            topics.flush();
        }
        eventually(
                () -> given().get("/api/v1/movers").then().statusCode(200).body("gainers[0].symbol", equalTo("AAPL")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table movers.mine (id integer)",
                "create temporary table mine (id integer)",
                "create schema mine",
                "create extension hstore",
                "create role mine",
                "alter table movers.instrument add column mine text",
                "drop table movers.instrument",
                "truncate movers.instrument",
                "drop schema movers cascade",
                "create table public.mine (id integer)",
                "create function movers.mine() returns integer language sql return 1",
                "copy movers.instrument to program 'cat'",
                "select pg_read_file('/etc/passwd')",
                "set role bellwether",
                "alter role movers_service superuser",
                "select * from quote.instrument",
                "insert into quote.instrument (symbol) values ('X')",
                "delete from quote.instrument",
                "select rolpassword from pg_authid"
            })
    void its_role_can_do_no_more_than_read_and_write_its_own_rows(String statement) throws SQLException {
        // What another service keeps, made by the owner as a migration makes it.
        try (Connection owner = SecuredStores.connect(SecuredStores.OWNER, SecuredStores.password("bellwether"))) {
            execute(owner, "create table if not exists quote.instrument (symbol text)");
        }
        try (Connection service = database.getConnection()) {
            assertThatThrownBy(() -> execute(service, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
        }
    }

    @Test
    void a_wrong_password_or_a_connection_in_the_clear_is_refused() {
        assertThatThrownBy(() -> SecuredStores.connect(ROLE, "guessed")).hasMessageContaining("password");
        assertThatThrownBy(() -> SecuredStores.connect("quote_service", SecuredStores.password(ROLE)))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> SecuredStores.connectInTheClear(ROLE, SecuredStores.password(ROLE)))
                .hasMessageContaining("no encryption");
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.BARS_DAILY, Topics.INSTRUMENTS, Topics.ACTIONS, Topics.RUNS, "__consumer_offsets"})
    void it_can_write_only_what_it_publishes(String topic) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(KAFKA_USER), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, 0, null, new byte[0]))
                            .get())
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "movers-service, bellwether.runs.v1",
        "movers-service, bellwether.dead-letters.v1",
        "quote-service, bellwether.movers.v1",
        "ingest, bellwether.runs.v1"
    })
    void nobody_reads_a_topic_that_is_not_meant_for_it(String user, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(user, KAFKA_USER)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(30)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void nobody_takes_part_in_another_one_s_group() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(KAFKA_USER, "quote-service")) {
            consumer.subscribe(List.of(Topics.BARS_DAILY));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(30)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "quote-service", "movers-service"})
    void nobody_makes_or_deletes_a_topic(String user) {
        try (Admin admin = Admin.create(client(user))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                            .all()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.deleteTopics(List.of(Topics.BARS_DAILY)).all().get())
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_wrong_password_opens_no_topic() {
        Map<String, Object> settings = new HashMap<>(SecuredStores.kafkaClient(KAFKA_USER, "guessed"));
        settings.put("bootstrap.servers", SecuredStores.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void the_broker_listens_to_nobody_in_the_clear() {
        Map<String, Object> settings = client(KAFKA_USER);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("request.timeout.ms", 3_000);
        settings.put("default.api.timeout.ms", 6_000);
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(SecuredStores.kafkaClient(user, SecuredStores.password(user)));
        settings.put("bootstrap.servers", SecuredStores.bootstrapServers());
        return settings;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String user, String group) {
        Map<String, Object> settings = client(user);
        settings.put("group.id", group);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
