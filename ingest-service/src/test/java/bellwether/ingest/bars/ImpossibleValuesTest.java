package bellwether.ingest.bars;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Bar;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What can't be is refused with its reason; a row more than the calendar has is one with its session's. */
class ImpossibleValuesTest {
    private static Harvest<DailyBar> harvest(Series series) {
        return Harvester.daily(series, SampleSeries.listing(InstrumentKind.EQUITY));
    }

    private static String reason(Double open, Double high, Double low, Double close) {
        Harvest<DailyBar> harvest = harvest(new SampleSeries("2024-01-02")
                .closes(5, 150)
                .row(open, high, low, close, 135.0)
                .closes(5, 150)
                .answered());
        assertThat(harvest.bars()).hasSize(10);
        assertThat(harvest.refused()).hasSize(1);
        assertThat(harvest.refused().getFirst().key()).isEqualTo("SAMPLE|2024-01-09");
        return harvest.refused().getFirst().reason();
    }

    @Test
    void each_impossible_row_is_refused_by_its_reason() {
        assertThat(reason(null, null, null, null)).isEqualTo("no close");
        assertThat(reason(150.0, 151.0, 149.0, Double.NaN)).isEqualTo("close is NaN");
        assertThat(reason(150.0, Double.POSITIVE_INFINITY, 149.0, 150.0)).isEqualTo("high is Infinity");
        assertThat(reason(0.0, 151.0, 149.0, 150.0)).isEqualTo("open is 0.0");
        assertThat(reason(150.0, 151.0, -149.0, 150.0)).isEqualTo("low is -149.0");
        assertThat(reason(150.0, 149.0, 151.0, 150.0)).isEqualTo("low 151.0 is above open 150.0");
        assertThat(reason(150.0, 151.0, 149.0, 75.0)).isEqualTo("low 149.0 is above close 75.0");
    }

    @Test
    void a_negative_volume_is_refused() {
        SampleSeries series = new SampleSeries("2024-01-02").closes(5, 150);
        Instant open =
                SampleSeries.NEW_YORK.session(series.next()).orElseThrow().open();
        series.row(new Row(open, 150.0, 151.0, 149.0, 150.0, 150.0, -1.0));
        assertThat(harvest(series.answeredAt(open.plusSeconds(90_000)))
                        .refused()
                        .getFirst()
                        .reason())
                .isEqualTo("volume is -1.0");
    }

    @Test
    void a_row_of_nulls_on_a_holiday_is_no_defect() {
        SampleSeries series = new SampleSeries("2023-12-29").closes(1, 150);
        series.row(Instant.parse("2024-01-01T14:30:00Z"), null, null, null, null, null);
        Harvest<DailyBar> harvest = harvest(series.closes(3, 150).answered());
        assertThat(harvest.refused()).isEmpty();
        assertThat(harvest.bars()).hasSize(4);
    }

    @Test
    void a_doubled_live_row_is_one_with_its_session_and_says_so() {
        SampleSeries series = new SampleSeries("2024-01-02").closes(5, 150);
        LocalDate today = series.next();
        Instant open = SampleSeries.NEW_YORK.session(today).orElseThrow().open();
        series.row(open, 150.0, 151.0, 149.0, 150.5, 150.5);
        series.row(open.plusSeconds(3723), 150.0, 152.0, 149.0, 151.5, 151.5);
        Harvest<DailyBar> harvest = harvest(series.answeredAt(open.plusSeconds(3730)));
        assertThat(harvest.bars()).hasSize(6);
        DailyBar live = harvest.bars().getLast();
        assertThat(live.date()).isEqualTo(today);
        assertThat(live.prices().close()).isEqualTo(151.5f);
        assertThat(live.provenance().finished()).isFalse();
        assertThat(live.provenance().repaired()).isEqualTo("two rows for one day, the later one counts");
        assertThat(harvest.refused()).isEmpty();
    }

    @Test
    void a_day_of_many_rows_is_no_day() {
        SampleSeries series = new SampleSeries("2024-01-02").closes(5, 150);
        Instant open =
                SampleSeries.NEW_YORK.session(series.next()).orElseThrow().open();
        for (int hour = 0; hour < 6; hour++) {
            series.row(open.plusSeconds(hour * 3600L), 150.0, 151.0, 149.0, 150.0, 150.0);
        }
        Harvest<DailyBar> harvest = harvest(series.answeredAt(open.plusSeconds(90_000)));
        assertThat(harvest.bars()).hasSize(5);
        assertThat(harvest.refused().getFirst().reason()).isEqualTo("6 rows for one day");
    }

    @Test
    void a_row_of_the_future_is_refused() {
        Harvest<DailyBar> harvest = harvest(new SampleSeries("2024-01-02")
                .closes(5, 150)
                .row(Instant.parse("2100-01-04T14:30:00Z"), 150.0, 151.0, 149.0, 150.0, 150.0)
                .answered());
        assertThat(harvest.bars()).hasSize(5);
        assertThat(harvest.refused().getFirst().reason()).isEqualTo("a timestamp in the future");
    }

    @Test
    void hours_after_the_close_of_a_half_day_belong_to_no_session() {
        SampleSeries series = new SampleSeries("2024-11-29");
        for (String stamp : new String[] {"14:30", "15:30", "16:30", "17:30", "18:00", "19:00", "20:00"}) {
            series.row(Instant.parse("2024-11-29T" + stamp + ":00Z"), 150.0, 151.0, 149.0, 150.0, null);
        }
        Harvest<HourlyBar> harvest = Harvester.hourly(
                series.answeredAt(Instant.parse("2024-11-30T12:00:00Z")), SampleSeries.listing(InstrumentKind.EQUITY));
        assertThat(harvest.bars())
                .extracting(Bar::slot)
                .containsExactly("2024-11-29T14:30Z", "2024-11-29T15:30Z", "2024-11-29T16:30Z", "2024-11-29T17:30Z");
        assertThat(harvest.refused()).extracting(RefusedRow::slot).startsWith("2024-11-29T18:00Z", "2024-11-29T19:00Z");
        assertThat(harvest.refused()).allMatch(row -> row.reason().equals("after the session's end"));
    }

    @Test
    void the_last_trade_at_the_very_close_belongs_to_the_last_hour() {
        SampleSeries series = new SampleSeries("2024-11-26");
        for (int hour = 0; hour < 7; hour++) {
            series.row(
                    Instant.parse("2024-11-26T14:30:00Z").plusSeconds(3600L * hour), 150.0, 151.0, 149.0, 150.0, null);
        }
        series.row(Instant.parse("2024-11-26T21:00:00Z"), 150.0, 150.7, 150.0, 150.7, null);
        Harvest<HourlyBar> harvest = Harvester.hourly(
                series.answeredAt(Instant.parse("2024-11-26T21:30:00Z")), SampleSeries.listing(InstrumentKind.EQUITY));
        assertThat(harvest.bars()).hasSize(7);
        assertThat(harvest.bars().getLast().prices().close()).isEqualTo(150.7f);
        assertThat(harvest.bars()).allMatch(bar -> bar.provenance().finished());
    }
}
