package bellwether.quote.yahoo;

import static bellwether.quote.yahoo.StoredShare.dates;
import static bellwether.quote.yahoo.StoredShare.newYork;
import static bellwether.quote.yahoo.StoredShare.period;
import static bellwether.quote.yahoo.StoredShare.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    /** A Friday evening after the close. */
    private static final String EVENING = "2024-06-28T23:00:00Z";

    private final StoredShare share = StoredShare.withWeekdays("2019-01-01", "2024-06-28");

    @Test
    void a_day_is_stamped_with_its_sessions_open_in_summer_and_in_winter() {
        assertThat(stamps(share.chart(dates("2024-03-08", "2024-03-11", "1d"), EVENING)))
                .containsExactly(
                        Instant.parse("2024-03-08T14:30:00Z").getEpochSecond(),
                        Instant.parse("2024-03-11T13:30:00Z").getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "1d, 2024-06-28",
        "5d, 2024-06-24",
        "1mo, 2024-05-29",
        "3mo, 2024-03-29",
        "6mo, 2023-12-29",
        "1y, 2023-06-29",
        "2y, 2022-06-29",
        "5y, 2019-07-01",
        "10y, 2019-01-01",
        "ytd, 2024-01-01",
        "max, 2019-01-01"
    })
    void every_range_begins_where_yahoos_does_or_where_the_history_begins(String range, String first) {
        Chart chart = share.chart(range(range, "1d"), EVENING);

        assertThat(chart.bars().getFirst().date()).isEqualTo(first);
        assertThat(chart.bars().getLast().date()).isEqualTo("2024-06-28");
        assertThat(MetaView.of(chart).range()).isEqualTo(range);
        assertThat(MetaView.of(chart).validRanges()).contains(range);
    }

    @Test
    void days_are_counted_in_stored_sessions_however_long_ago_they_were() {
        String mondayWeekLater = "2024-07-08T15:00:00Z";

        assertThat(share.chart(range("1d", "1d"), mondayWeekLater).bars())
                .extracting(Candle::date)
                .containsExactly(LocalDate.parse("2024-06-28"));
        assertThat(share.chart(range("5d", "1d"), mondayWeekLater).bars()).hasSize(5);
    }

    @Test
    void both_ends_of_a_period_are_in_it() {
        Instant open = newYork("2024-06-26", "09:30");

        assertThat(share.chart(period(open, open, "1d"), EVENING).bars()).hasSize(1);
        assertThat(share.chart(period(open.plusSeconds(1), newYork("2024-06-27", "09:29"), "1d"), EVENING)
                        .bars())
                .isEmpty();
    }

    @Test
    void a_period_without_an_end_goes_up_to_now_and_one_without_a_beginning_from_the_first_bar() {
        assertThat(share.chart(period(newYork("2024-06-26", "00:00"), null, "1d"), EVENING)
                        .bars())
                .hasSize(3);
        assertThat(share.chart(period(null, newYork("2019-01-03", "12:00"), "1d"), EVENING)
                        .bars())
                .hasSize(3);
        assertThat(share.chart(
                                period(Instant.ofEpochSecond(-2_208_988_800L), Instant.MAX.minusSeconds(1), "1d"),
                                EVENING)
                        .bars())
                .hasSize(share.days.size());
    }

    @Test
    void weeks_months_and_quarters_are_whole_at_their_beginning_and_stamped_at_local_midnight() {
        Chart weeks = share.chart(dates("2024-06-12", "2024-06-28", "1wk"), EVENING);
        assertThat(stamps(weeks))
                .containsExactly(midnight("2024-06-10"), midnight("2024-06-17"), midnight("2024-06-24"));
        Candle week = weeks.bars().getFirst();
        List<Candle> days =
                share.chart(dates("2024-06-10", "2024-06-14", "1d"), EVENING).bars();
        assertThat(week.open()).isEqualTo(days.getFirst().open());
        assertThat(week.high()).isEqualTo(days.getLast().high());
        assertThat(week.low()).isEqualTo(days.getFirst().low());
        assertThat(week.close()).isEqualTo(days.getLast().close());
        assertThat(week.adjustedClose()).isEqualTo(days.getLast().adjustedClose());
        assertThat(week.volume()).isEqualTo(5_000L);

        assertThat(stamps(share.chart(dates("2024-05-15", "2024-06-28", "1mo"), EVENING)))
                .containsExactly(midnight("2024-05-01"), midnight("2024-06-01"));
        assertThat(stamps(share.chart(dates("2024-03-15", "2024-06-28", "3mo"), EVENING)))
                .containsExactly(midnight("2024-01-01"), midnight("2024-04-01"));
    }

    @Test
    void five_days_are_any_five_bars() {
        Chart chart = share.chart(dates("2024-06-12", "2024-06-20", "5d"), EVENING);

        assertThat(chart.bars())
                .extracting(Candle::date)
                .map(LocalDate::toString)
                .containsExactly("2024-06-12", "2024-06-19");
        assertThat(chart.bars()).extracting(Candle::volume).containsExactly(5_000L, 2_000L);
    }

    @Test
    void bars_from_before_a_split_are_put_on_todays_basis_with_their_adjusted_close() {
        StoredShare split = new StoredShare(StoredShare.NASDAQ)
                .day("2024-06-06", 400)
                .day("2024-06-07", 404)
                .day("2024-06-10", 102);
        split.actions.add(new Action.Split("ACME", LocalDate.parse("2024-06-10"), 4, 1));

        Chart chart = split.chart(dates("2024-06-01", "2024-06-30", "1d"), EVENING);

        assertThat(chart.bars()).extracting(Candle::close).containsExactly(100f, 101f, 102f);
        assertThat(chart.bars()).extracting(Candle::adjustedClose).containsExactly(99.875f, 100.875f, 101.5f);
        assertThat(chart.bars()).extracting(Candle::volume).containsExactly(4_000L, 4_000L, 1_000L);
    }

    @Test
    void a_month_with_two_splits_and_a_dividend_tells_all_three_by_the_stamps_of_their_days() {
        share.actions.add(new Action.Split("ACME", LocalDate.parse("2024-06-04"), 3, 2));
        share.actions.add(new Action.Dividend("ACME", LocalDate.parse("2024-06-13"), 0.205, "USD"));
        share.actions.add(new Action.Split("ACME", LocalDate.parse("2024-06-20"), 1, 10));
        share.actions.add(new Action.Dividend("ACME", LocalDate.parse("2024-03-13"), 0.2, "USD"));
        ChartRequest request = dates("2024-06-01", "2024-06-28", "1d");

        EventsView events = EventsView.of(share.chart(request, EVENING), request);

        long third = Instant.parse("2024-06-13T13:30:00Z").getEpochSecond();
        assertThat(events.dividends()).containsOnlyKeys(Long.toString(third));
        assertThat(events.dividends().get(Long.toString(third))).isEqualTo(new EventsView.DividendView(0.205, third));
        assertThat(events.splits().values())
                .extracting(EventsView.SplitView::splitRatio)
                .containsExactly("3:2", "1:10");

        ChartRequest months = dates("2024-06-20", "2024-06-28", "1mo");
        EventsView ofMonth = EventsView.of(share.chart(months, EVENING), months);
        assertThat(ofMonth.dividends()).containsOnlyKeys(Long.toString(midnight("2024-06-01")));
        assertThat(ofMonth.dividends().values())
                .extracting(EventsView.DividendView::date)
                .containsExactly(third);
    }

    @Test
    void only_the_events_that_are_asked_for_are_told() {
        share.actions.add(new Action.Split("ACME", LocalDate.parse("2024-06-04"), 2, 1));
        share.actions.add(new Action.Dividend("ACME", LocalDate.parse("2024-06-13"), 0.205, "USD"));

        assertThat(events("div"))
                .satisfies(events -> assertThat(events.splits()).isNull());
        assertThat(events("splits"))
                .satisfies(events -> assertThat(events.dividends()).isNull());
        assertThat(events("history")).isNull();
        assertThat(events(null)).isNull();
    }

    private EventsView events(String wanted) {
        ChartRequest request = ChartRequest.of(null, null, "1mo", "1d", wanted, null);
        return EventsView.of(share.chart(request, EVENING), request);
    }

    @Test
    void a_window_of_holidays_has_no_bars_and_all_that_stands_beside_them() {
        Chart chart = share.chart(dates("2024-06-15", "2024-06-16", "1d"), EVENING);

        assertThat(chart.bars()).isEmpty();
        assertThat(chart.origin()).isNotNull();
        MetaView meta = MetaView.of(chart);
        assertThat(meta.chartPreviousClose()).isEqualTo(close("2024-06-14"));
        assertThat(meta.regularMarketPrice()).isEqualTo(close("2024-06-28"));
        ChartView.Result result =
                ChartView.of(chart, range("1d", "1d")).chart().result().getFirst();
        assertThat(result.timestamp()).isNull();
        assertThat(result.indicators().quote()).containsExactly(new ChartView.Quote(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"2018-11-01, 2018-12-31", "2025-01-01, 2025-06-30"})
    void a_period_far_from_all_bars_is_an_error(String from, String to) {
        assertThatThrownBy(() -> share.chart(dates(from, to, "1d"), "2026-01-01T00:00:00Z"))
                .isInstanceOf(YahooError.class)
                .hasMessage("Data doesn't exist for startDate = %d, endDate = %d"
                        .formatted(
                                newYork(from, "00:00").getEpochSecond(),
                                newYork(to, "23:59").getEpochSecond()));
    }

    @Test
    void a_range_without_any_bars_is_an_unknown_symbol() {
        assertThatThrownBy(() -> new StoredShare(StoredShare.NASDAQ).chart(range("1mo", "1d"), EVENING))
                .isInstanceOf(YahooError.class)
                .hasMessage("No data found, symbol may be delisted");
    }

    @Test
    void an_unfinished_day_is_stamped_with_its_latest_trade_and_sets_the_clock() {
        share.day("2024-07-01", 50, "2024-07-01", false);

        Chart chart = share.chart(range("5d", "1d"), "2024-07-01T20:30:00Z");

        Instant traded = newYork("2024-07-01", "12:45");
        assertThat(chart.bars().getLast().stamp()).isEqualTo(traded.getEpochSecond());
        assertThat(chart.bars().get(3).stamp())
                .isEqualTo(newYork("2024-06-28", "09:30").getEpochSecond());
        assertThat(chart.now()).isEqualTo(traded.plusSeconds(60));
        MetaView meta = MetaView.of(chart);
        assertThat(meta.regularMarketTime()).isEqualTo(traded.getEpochSecond());
        assertThat(meta.regularMarketPrice()).isEqualTo(50);
        assertThat(meta.currentTradingPeriod().regular().start())
                .isEqualTo(newYork("2024-07-01", "09:30").getEpochSecond());
    }

    @Test
    void figures_of_the_year_are_told_only_where_a_year_is_stored() {
        MetaView whole = MetaView.of(share.chart(range("1mo", "1d"), EVENING));
        assertThat(whole.fiftyTwoWeekHigh()).isEqualTo(close("2024-06-28") + 2);
        assertThat(whole.fiftyTwoWeekLow()).isEqualTo(close("2023-06-30") - 2);

        MetaView part =
                MetaView.of(StoredShare.withWeekdays("2024-01-01", "2024-06-28").chart(range("1mo", "1d"), EVENING));
        assertThat(part.fiftyTwoWeekHigh()).isNull();
        assertThat(part.fiftyTwoWeekLow()).isNull();
    }

    @Test
    void what_is_missing_is_null_and_a_month_is_made_of_what_there_is() {
        Instant traded = newYork("2024-06-28", "16:00");
        share.days.set(
                share.days.size() - 1,
                new BarRow(
                        LocalDate.parse("2024-06-28").toEpochDay(),
                        null,
                        null,
                        null,
                        12.5f,
                        null,
                        null,
                        true,
                        traded,
                        traded,
                        "yahoo",
                        null));

        Chart days = share.chart(range("1d", "1d"), EVENING);
        ChartView.Quote quote = ChartView.of(days, range("1d", "1d"))
                .chart()
                .result()
                .getFirst()
                .indicators()
                .quote()
                .getFirst();
        assertThat(quote.open()).containsExactly((Double) null);
        assertThat(quote.volume()).containsExactly((Long) null);
        assertThat(quote.close()).containsExactly(12.5);
        assertThat(MetaView.of(days).currency()).isEqualTo("USD");
        assertThat(MetaView.of(days).regularMarketVolume()).isNull();

        Candle month = share.chart(range("1mo", "1mo"), EVENING).bars().getLast();
        assertThat(month.close()).isEqualTo(12.5f);
        assertThat(month.volume()).isEqualTo(19_000L);
        assertThat(month.adjustedClose().doubleValue()).isEqualTo(close("2024-06-27") - 0.5);
    }

    @Test
    void hours_have_their_own_start_and_no_adjusted_close() {
        Instant fetched = newYork("2024-06-28", "16:10");
        for (String start : List.of("09:30", "10:30", "15:30")) {
            long slot = newYork("2024-06-28", start).getEpochSecond();
            share.hours.add(new BarRow(slot, 1f, 3f, 1f, 2f, null, 5L, true, fetched, fetched, "simulated", "USD"));
        }
        ChartRequest request = range("1d", "60m");

        Chart chart = share.chart(request, EVENING);

        assertThat(stamps(chart))
                .hasSize(3)
                .startsWith(newYork("2024-06-28", "09:30").getEpochSecond());
        ChartView.Result result = ChartView.of(chart, request).chart().result().getFirst();
        assertThat(result.indicators().adjclose()).isNull();
        assertThat(result.meta().dataGranularity()).isEqualTo("1h");
        assertThat(result.meta().previousClose()).isEqualTo(close("2024-06-27"));
        assertThat(result.meta().chartPreviousClose()).isEqualTo(close("2024-06-27"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "2m", "5m", "15m", "30m", "90m", "4h"})
    void bars_of_a_length_that_is_not_stored_are_refused(String interval) {
        assertThatThrownBy(() -> share.chart(dates("2024-06-27", "2024-06-28", interval), EVENING))
                .isInstanceOf(YahooError.class)
                .hasMessageStartingWith(interval + " data not available for startTime=1719460800 and endTime=")
                .satisfies(error -> assertThat(((YahooError) error).status()).isEqualTo(422));
    }

    @Test
    void prices_are_the_stored_floats_widened() {
        share.day("2024-07-01", 164.32f);
        ChartRequest request = range("1d", "1d");

        ChartView.Result result = ChartView.of(share.chart(request, "2024-07-01T23:00:00Z"), request)
                .chart()
                .result()
                .getFirst();

        assertThat(result.indicators().quote().getFirst().close()).containsExactly(164.32000732421875);
        assertThat(result.meta().regularMarketPrice()).isEqualTo(164.32);
    }

    private double close(String date) {
        return share.days.stream()
                .filter(row -> row.slot() == LocalDate.parse(date).toEpochDay())
                .findFirst()
                .orElseThrow()
                .close();
    }

    private static long midnight(String date) {
        return newYork(date, "00:00").getEpochSecond();
    }

    private static List<Long> stamps(Chart chart) {
        return chart.bars().stream().map(Candle::stamp).toList();
    }
}
