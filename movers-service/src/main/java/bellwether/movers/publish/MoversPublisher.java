package bellwether.movers.publish;

import bellwether.contract.InstrumentKind;
import bellwether.contract.Ranking;
import bellwether.contract.Topics;
import bellwether.movers.board.Board;
import bellwether.movers.ranking.NoSuchSession;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.UniverseName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Publishes the newest session's ranking of each universe, where it is another than the last one published. */
@ApplicationScoped
class MoversPublisher {
    private static final List<UniverseName> UNIVERSES = List.of(
            UniverseName.ALL,
            UniverseName.of(InstrumentKind.EQUITY),
            UniverseName.of(InstrumentKind.ETF),
            UniverseName.of(InstrumentKind.INDEX));

    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(10);

    private final Board board;
    private final PublishedRankings published;
    private final MutinyEmitter<byte[]> topic;
    private final ObjectMapper json;
    private final String contractsUrl;
    private final Counter sent;

    MoversPublisher(
            Board board,
            PublishedRankings published,
            @Channel(Topics.MOVERS) MutinyEmitter<byte[]> topic,
            ObjectMapper json,
            @ConfigProperty(name = "bellwether.contracts.url") String contractsUrl,
            MeterRegistry meters) {
        this.board = board;
        this.published = published;
        this.topic = topic;
        this.json = json;
        this.contractsUrl = contractsUrl;
        this.sent = meters.counter("bellwether.movers.rankings.published");
    }

    void publishChanges() {
        UNIVERSES.forEach(universe -> QuarkusTransaction.requiringNew().run(() -> publishChange(universe)));
    }

    /** The row's lock keeps a second process from publishing an older ranking after a newer one. */
    private void publishChange(UniverseName universe) {
        String lastId = published.lockEventId(universe.wireName() + "|day");
        Optional<Ranking> ranking = newest(universe);
        if (ranking.isEmpty()) {
            return;
        }
        RankingEvent event = RankingEvent.of(ranking.get(), bytes(ranking.get()), contractsUrl);
        if (!event.id().equals(lastId)) {
            send(ranking.get().key(), event);
            published.put(ranking.get(), event.id());
            sent.increment();
        }
    }

    private Optional<Ranking> newest(UniverseName universe) {
        try {
            return Optional.of(board.rank(RankingQuery.newest(universe)));
        } catch (NoSuchSession e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Ranking ranking) {
        try {
            return json.writeValueAsBytes(ranking);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranking is always JSON", e);
        }
    }

    private void send(String key, RankingEvent event) {
        RecordHeaders headers = new RecordHeaders();
        event.attributes()
                .headers()
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build();
        topic.sendMessage(Message.of(event.value()).addMetadata(metadata))
                .await()
                .atMost(BROKER_PATIENCE);
    }
}
