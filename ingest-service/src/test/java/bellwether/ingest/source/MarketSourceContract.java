package bellwether.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.ingest.bars.Harvest;
import bellwether.ingest.bars.Harvester;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every market source must do. A source's test extends it and says which symbols it knows. */
public abstract class MarketSourceContract {
    protected abstract MarketSource source();

    /** A symbol with daily bars over the last months. */
    protected abstract String knownSymbol();

    protected abstract String unknownSymbol();

    @Test
    protected void known_symbol_has_bars_in_order_up_to_the_sources_today() throws Exception {
        Harvest<DailyBar> harvest = harvest();
        assertThat(harvest.bars()).isNotEmpty().isSortedAccordingTo((a, b) -> a.date()
                .compareTo(b.date()));
        assertThat(harvest.bars()).extracting(DailyBar::date).doesNotHaveDuplicates();
        LocalDate tomorrow = LocalDate.ofInstant(clock(), ZoneOffset.UTC).plusDays(1);
        assertThat(harvest.bars().getLast().date()).isBeforeOrEqualTo(tomorrow);
    }

    @Test
    protected void prices_keep_the_rules() throws Exception {
        assertThat(harvest().bars()).allSatisfy(bar -> {
            assertThat(bar.prices().close()).isPositive();
            assertThat(bar.prices().low()).isLessThanOrEqualTo(bar.prices().high());
            assertThat(bar.prices().volume()).isNotNegative();
        });
    }

    @Test
    protected void all_but_the_last_session_are_final() throws Exception {
        List<DailyBar> bars = harvest().bars();
        assertThat(bars.subList(0, bars.size() - 1))
                .allMatch(bar -> bar.provenance().finished());
    }

    @Test
    protected void every_bar_says_where_and_when_it_is_from() throws Exception {
        assertThat(harvest().bars()).allSatisfy(bar -> {
            assertThat(bar.provenance().source()).isEqualTo(source().name());
            assertThat(bar.provenance().currency()).isNotBlank();
            assertThat(bar.provenance().exchangeTime()).isBeforeOrEqualTo(clock().plus(Duration.ofHours(1)));
        });
    }

    @Test
    protected void window_is_kept() throws Exception {
        List<DailyBar> all = harvest().bars();
        LocalDate from = all.get(all.size() / 2).date();
        Series later = fetched(source().daily(knownSymbol(), from));
        List<DailyBar> bars = Harvester.daily(later, listing()).bars();
        // A day earlier may come too: the window is asked for in UTC.
        assertThat(bars.getFirst().date()).isBetween(from.minusDays(4), from);
        assertThat(bars.getLast().date()).isEqualTo(all.getLast().date());
    }

    @Test
    protected void glance_shows_the_latest_closes_and_leaves_out_what_is_unknown() throws Exception {
        Map<String, Glance> glances = fetched(source().glance(List.of(knownSymbol(), unknownSymbol())));
        assertThat(glances.keySet()).isEqualTo(Set.of(knownSymbol()));
        DailyBar last = harvest().bars().getLast();
        Map.Entry<LocalDate, Double> shown = glances.get(knownSymbol()).closes().lastEntry();
        assertThat(shown.getKey()).isEqualTo(last.date());
        assertThat(shown.getValue()).isCloseTo(last.prices().close(), Offset.offset(0.006));
    }

    @Test
    protected void unknown_symbol_is_said_to_be_unknown() throws Exception {
        assertThat(source().daily(unknownSymbol(), LocalDate.of(2018, 1, 1))).isInstanceOf(Answer.UnknownSymbol.class);
        assertThat(source().isGivenUp()).isFalse();
    }

    @Test
    protected void empty_window_is_nothing_due() throws Exception {
        LocalDate future = LocalDate.ofInstant(clock(), ZoneOffset.UTC).plusDays(1);
        Answer<Series> answer = source().daily(knownSymbol(), future.plusDays(1));
        assertThat(answer).isInstanceOf(Answer.NothingDue.class);
    }

    @Test
    protected void clock_is_the_sources_own() throws Exception {
        Instant clock = clock();
        assertThat(source().latestClock()).isPresent();
        assertThat(clock).isAfter(Instant.parse("2000-01-01T00:00:00Z"));
    }

    protected final Harvest<DailyBar> harvest() throws Exception {
        LocalDate from = LocalDate.ofInstant(clock(), ZoneOffset.UTC).minusDays(90);
        return Harvester.daily(fetched(source().daily(knownSymbol(), from)), listing());
    }

    private Instant clock() throws Exception {
        return fetched(source().clock());
    }

    private Listing listing() {
        return Universe.parse(new StringReader("symbol\n" + knownSymbol() + "\n"))
                .listings()
                .getFirst();
    }

    private static <T> T fetched(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return ((Answer.Fetched<T>) answer).value();
    }
}
