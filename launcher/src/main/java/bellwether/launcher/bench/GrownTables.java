package bellwether.launcher.bench;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Made-up bars in the services' own tables, in the form in which the services store them: the same columns and types, final
 * bars of one source, whole histories symbol by symbol as a first load brings them, the latest sessions day by day.
 */
final class GrownTables {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    /** What both schemas have in common: the symbols, and made-up prices as a function of symbol and day. */
    private static final String INSTRUMENTS = """
            insert into quote.origin (source, currency) values ('simulated', 'USD') on conflict do nothing;
            insert into quote.instrument (symbol, name, kind, exchange, mic, currency, time_zone, active)
            select 'ZZ' || lpad(n::text, 5, '0'), 'Made up ' || n, 'equity', 'NYSE', 'XNYS', 'USD', 'America/New_York', true
              from generate_series(0, %1$d - 1) as n on conflict do nothing;
            insert into movers.instrument (symbol, name, kind, mic, currency, time_zone, active)
            select 'ZZ' || lpad(n::text, 5, '0'), 'Made up ' || n, 'equity', 'XNYS', 'USD', 'America/New_York', true
              from generate_series(0, %1$d - 1) as n on conflict do nothing""";

    private static final String QUOTE = """
            insert into quote.daily_bar
                (instrument_id, date, open, high, low, close, adjusted_close, volume, revision, origin_id, final,
                 exchange_time, fetched_at)
            select i.id, d.date, p, p + 1, p - 1, p + 0.5, p + 0.25, 1000000 + (i.id * 7919 + d.number) %% 100000, 1, o.id,
                   true, d.date + time '20:00' at time zone 'UTC', timestamptz '%3$s 21:00Z' + i.id * interval '1 ms'
              from quote.instrument i
             cross join (select date, row_number() over (order by date) as number
                           from unnest('%1$s'::date[]) as date) d
             cross join lateral (select (100 + (i.id * 31 + d.number * 17) %% 9973 / 100.0)::real as p) price
             cross join quote.origin o
             where i.symbol like 'ZZ%%' and o.source = 'simulated'
             order by %2$s""";

    private static final String MOVERS = """
            insert into movers.session_close
                (instrument_id, date, close, volume, exchange_time, fetched_at, revision, final, source)
            select i.id, d.date, 100 + (i.id * 31 + d.number * 17) %% 9973 / 100.0, 1000000 + (i.id * 7919 + d.number) %% 100000,
                   d.date + time '20:00' at time zone 'UTC', timestamptz '%3$s 21:00Z' + i.id * interval '1 ms', 1, true,
                   'simulated'
              from movers.instrument i
             cross join (select date, row_number() over (order by date) as number
                           from unnest('%1$s'::date[]) as date) d
             where i.symbol like 'ZZ%%'
             order by %2$s""";

    private static final String DATES =
            "insert into movers.close_date (date) select unnest('%1$s'::date[]) on conflict do nothing";

    private final Tables tables;

    GrownTables(Tables tables) {
        this.tables = tables;
    }

    void announce(int symbols) throws SQLException {
        tables.execute(INSTRUMENTS.formatted(symbols));
    }

    /** The latest sessions, as daily runs bring them. */
    void addLatest(int sessions) throws SQLException {
        add(sessions(0, sessions), "d.date, i.id");
    }

    /** Sessions before those, as a first load brings them. */
    void addHistory(int later, int sessions) throws SQLException {
        add(sessions(later, sessions), "i.id, d.date");
    }

    private void add(List<LocalDate> dates, String order) throws SQLException {
        String array =
                "{" + String.join(",", dates.stream().map(LocalDate::toString).toList()) + "}";
        for (String statement : List.of(QUOTE, MOVERS, DATES)) {
            tables.execute(String.format(Locale.ROOT, statement, array, order, LAST));
        }
        tables.execute("vacuum analyze quote.daily_bar, movers.session_close; checkpoint");
    }

    /** Weekdays, the latest first, without so many of them. */
    static List<LocalDate> sessions(int without, int count) {
        return Stream.iterate(LAST, date -> date.minusDays(1))
                .filter(date -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .skip(without)
                .limit(count)
                .toList();
    }

    /** Whether movers-service has counted all dates that were added; until then it counts them for each answer. */
    boolean areSettled() throws SQLException {
        return tables.count("movers.close_date where not settled") == 0;
    }

    long bars() throws SQLException {
        return tables.count("quote.daily_bar");
    }

    /** @return bytes of a table with its indexes for each of its rows */
    double bytesARow(String table) throws SQLException {
        return tables.number("select pg_total_relation_size('" + table + "')") / (double) tables.count(table);
    }
}
