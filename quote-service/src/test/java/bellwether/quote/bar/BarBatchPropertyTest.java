package bellwether.quote.bar;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.service.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a batch comes down to does not depend on the order in which its bars arrived, nor on how often each did. */
class BarBatchPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    @Property
    void order_duplicates_and_late_revisions_never_change_a_batch(
            @ForAll("bars") List<DailyBar> bars, @ForAll Random random) {
        List<DailyBar> disordered = new ArrayList<>(bars);
        bars.stream().filter(bar -> random.nextBoolean()).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        assertThat(batch(disordered).bars())
                .containsExactlyInAnyOrderElementsOf(batch(bars).bars());
    }

    @Property
    void of_each_key_the_newest_is_left(@ForAll("bars") List<DailyBar> bars) {
        for (DailyBar left : batch(bars).bars()) {
            assertThat(bars.stream().filter(bar -> bar.key().equals(left.key())))
                    .allMatch(bar ->
                            bar.provenance().revision() <= left.provenance().revision());
        }
    }

    /** A revision and a time of fetching stand for one fact, as they do in the topic. */
    @Provide
    Arbitrary<List<DailyBar>> bars() {
        return Combinators.combine(
                        Arbitraries.of("A", "B"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(4, 6))
                .as((symbol, day, revision, fetched) -> Quotes.bar(
                        symbol,
                        FIRST.plusDays(day).toString(),
                        10 * revision + fetched,
                        revision,
                        FIRST.plusDays(fetched)))
                .list()
                .ofMaxSize(40);
    }

    private static BarBatch<DailyBar> batch(List<DailyBar> bars) {
        List<Received<DailyBar>> received = new ArrayList<>();
        bars.forEach(bar -> received.add(
                new Received.Fact<>(bar, new ConsumerRecord<>(Topics.BARS_DAILY, 0, 0, bar.key(), new byte[0]))));
        return BarBatch.of(received);
    }
}
