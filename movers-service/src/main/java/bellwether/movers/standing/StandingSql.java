package bellwether.movers.standing;

/** The statements behind {@link StoredStandings}. */
final class StandingSql {
    /**
     * One row for each instrument of the universe and sector; a lone row without a symbol if there is none.
     *
     * <p>Most previous closes are those of the day before: {@code recent} takes the closes of three days from the
     * index by date in one go, and only the instruments that it misses are probed one by one. {@code basis} has the
     * splits that a stored close was divided by since its own date, and those between the two dates. Rounding to nine
     * decimals makes equal changes equal: 11 ÷ 10 and 3.3 ÷ 3 differ in the sixteenth. A scalar LIMIT 1 stands where
     * EXISTS would do, since EXISTS can be planned as a hash of all closes: seconds, while a first load runs.
     */
    static final String SHEET = """
            WITH recent AS MATERIALIZED (
                SELECT DISTINCT ON (instrument_id) instrument_id, date, close, exchange_time
                FROM movers.session_close
                WHERE date BETWEEN :reference::date - 2 AND :reference::date AND final AND close IS NOT NULL
                ORDER BY instrument_id, date DESC
            ), fact AS MATERIALIZED (
                SELECT i.id, i.symbol, i.name, i.kind, i.sector, i.currency,
                    bar.date IS NOT NULL AS traded, bar.final, bar.source, bar.fetched_at,
                    bar.date IS NOT NULL OR coalesce((
                        SELECT true FROM movers.session_close c
                        WHERE c.instrument_id = i.id AND c.date < :date::date
                        ORDER BY c.date LIMIT 1), false) AS begun,
                    movers.traded_price(bar.close, basis.of_bar) AS close,
                    round(least(bar.volume / basis.of_bar, 9e18))::bigint AS volume,
                    movers.traded_price(previous.close, basis.of_previous) / basis.between_them AS previous_close,
                    previous.date AS previous_date
                FROM movers.instrument i
                LEFT JOIN movers.session_close bar
                    ON bar.instrument_id = i.id AND bar.date = :date::date AND bar.close IS NOT NULL
                LEFT JOIN recent ON recent.instrument_id = i.id
                LEFT JOIN LATERAL (
                    SELECT recent.date, recent.close, recent.exchange_time WHERE recent.date IS NOT NULL
                    UNION ALL (
                        SELECT c.date, c.close, c.exchange_time
                        FROM movers.session_close c
                        WHERE recent.date IS NULL AND c.instrument_id = i.id AND c.date < :reference::date - 2
                            AND c.final AND c.close IS NOT NULL
                        ORDER BY c.date DESC
                        LIMIT 1)
                ) previous ON true
                CROSS JOIN LATERAL (
                    SELECT
                        movers.product(ratio) FILTER (WHERE ex_date > bar.date
                            AND ex_date <= (bar.exchange_time AT TIME ZONE i.time_zone)::date) AS of_bar,
                        movers.product(ratio) FILTER (WHERE ex_date > previous.date
                            AND ex_date <= (previous.exchange_time AT TIME ZONE i.time_zone)::date) AS of_previous,
                        movers.product(ratio) FILTER (WHERE ex_date > previous.date
                            AND ex_date <= :date::date) AS between_them
                    FROM movers.split
                    WHERE split.instrument_id = i.id
                ) basis
                WHERE i.kind IS NOT NULL AND (:kind::text IS NULL OR i.kind = :kind::text)
                    AND (i.active OR (
                        SELECT true FROM movers.session_close c
                        WHERE c.instrument_id = i.id AND c.date >= :date::date
                        ORDER BY c.date LIMIT 1))
            ), judged AS (
                SELECT *, CASE
                    WHEN NOT traded THEN 'no-bar'
                    WHEN :finalOnly::boolean AND NOT final THEN 'not-final'
                    WHEN previous_close IS NULL THEN 'no-previous-close'
                    WHEN close <= 0 OR previous_close <= 0 THEN 'zero-price'
                    WHEN close / CASE WHEN currency = ANY (:hundredths::text[]) THEN 100 ELSE 1 END < :minPrice::float8
                        OR coalesce(volume, 0) < :minVolume::bigint THEN 'below-floor'
                END AS excluded
                FROM fact
                WHERE :sector::text IS NULL OR sector = :sector::text
            ), measured AS (
                SELECT *, CASE WHEN excluded IS NULL
                    THEN round((100 * (close / previous_close - 1))::numeric, 9)::float8 END AS change_percent
                FROM judged
            ), attendance AS (
                SELECT count(*) FILTER (WHERE begun) AS begun,
                    count(*) FILTER (WHERE traded AND (final OR NOT :finalOnly::boolean)) AS attended
                FROM fact
            )
            SELECT attendance.begun, attended, id, symbol, name, kind, sector, currency, close, previous_close,
                previous_date, change_percent, volume, source, fetched_at, final, excluded,
                row_number() OVER (PARTITION BY sign(change_percent) ORDER BY abs(change_percent) DESC, symbol) AS rank
            FROM attendance
            LEFT JOIN measured ON true""";

    /**
     * For each instrument its closes of the 20 sessions up to the date, and the mean volume of the 20 before it, both
     * on the date's split basis.
     */
    static final String TRAILS = """
            SELECT asked.id,
                array_agg(on_basis.close ORDER BY bar.date) FILTER (WHERE bar.number <= 20) AS closes,
                (array_agg(on_basis.volume ORDER BY bar.number))[1]
                    / nullif(avg(on_basis.volume) FILTER (WHERE bar.number > 1), 0) AS relative_volume
            FROM unnest(:instruments::int[]) AS asked (id)
            JOIN movers.instrument USING (id)
            CROSS JOIN LATERAL (
                SELECT c.date, c.close, c.volume, c.exchange_time, row_number() OVER (ORDER BY c.date DESC) AS number
                FROM movers.session_close c
                WHERE c.instrument_id = asked.id AND c.date <= :date::date AND c.close IS NOT NULL
                    AND (c.final OR c.date = :date::date)
                ORDER BY c.date DESC
                LIMIT 21
            ) bar
            CROSS JOIN LATERAL (
                SELECT
                    movers.product(ratio) FILTER (WHERE ex_date > bar.date
                        AND ex_date <= (bar.exchange_time AT TIME ZONE instrument.time_zone)::date) AS of_bar,
                    movers.product(ratio) FILTER (WHERE ex_date > bar.date AND ex_date <= :date::date) AS since
                FROM movers.split
                WHERE split.instrument_id = asked.id
            ) basis
            CROSS JOIN LATERAL (
                SELECT movers.traded_price(bar.close, basis.of_bar) / basis.since AS close,
                    bar.volume / basis.of_bar * basis.since AS volume
            ) on_basis
            GROUP BY asked.id""";

    /** A bar from the future is a mistake of the source, and must not become "the newest session". */
    static final String DATES = """
            SELECT date FROM movers.close_date
            WHERE date <= coalesce(:date::date, (now() AT TIME ZONE 'UTC')::date + 1)
            ORDER BY date DESC
            LIMIT :limit::int""";

    private StandingSql() {}
}
