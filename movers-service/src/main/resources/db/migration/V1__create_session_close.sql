-- What is tracked. A bar or a split may come before its instrument: then the row has only a symbol (kind is null), and
-- no universe contains it yet.
CREATE TABLE instrument (
    id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    symbol    text NOT NULL UNIQUE,
    name      text,
    kind      text,
    mic       text,
    sector    text,
    currency  text,
    time_zone text,
    active    boolean NOT NULL DEFAULT false
);

-- One close of one instrument. The primary key answers "the close of this date" and "the last close before it" with one
-- probe each; the index by date answers "all closes of these days" from the index alone. Closes are as the source gave
-- them: adjusted for the splits up to the exchange's own date of exchange_time. No foreign key: ids come from the
-- statement that inserts, and a check of each of a million rows would be felt.
CREATE TABLE session_close (
    instrument_id integer          NOT NULL,
    date          date             NOT NULL,
    close         double precision,
    volume        bigint,
    exchange_time timestamptz      NOT NULL,
    fetched_at    timestamptz      NOT NULL,
    revision      integer          NOT NULL,
    final         boolean          NOT NULL,
    source        text             NOT NULL,
    PRIMARY KEY (instrument_id, date)
);

CREATE INDEX session_close_by_date ON session_close (date, instrument_id) INCLUDE (close, final, exchange_time);

-- The dates on which anything has a close: the candidates for a session.
CREATE TABLE close_date (
    date date PRIMARY KEY
);

-- ratio: new shares for one old share; beyond these bounds it is no split, and products of it would overflow.
CREATE TABLE split (
    instrument_id integer          NOT NULL REFERENCES instrument,
    ex_date       date             NOT NULL,
    ratio         double precision NOT NULL CHECK (ratio BETWEEN 1e-6 AND 1e6),
    PRIMARY KEY (instrument_id, ex_date)
);

-- The last ranking that was published under each key, so that a restart publishes nothing twice and every replica can
-- tell its listeners.
CREATE TABLE published_ranking (
    key          text PRIMARY KEY,
    event_id     text        NOT NULL,
    date         date        NOT NULL,
    as_of        timestamptz,
    published_at timestamptz NOT NULL
);

-- The product of nothing is 1.
CREATE AGGREGATE product(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = '1');

-- The price that was traded, from one that is divided by the ratio of later splits and cut to a 32-bit float: as many
-- decimals as the float can vouch for, so that 645.57 comes out whether 645.57 or 92.22429 (7:1) is stored.
CREATE FUNCTION traded_price(stored double precision, factor double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN factor = 1 OR NOT stored > 0 THEN stored
        ELSE round(
            (stored * factor)::numeric,
            floor(log(0.5 / (factor * power(2, floor(ln(stored) / ln(2)) - 24))))::integer)::double precision
    END;

-- A time zone that this database knows: an unknown one would make every query over it fail.
CREATE FUNCTION known_time_zone(zone text) RETURNS text
    LANGUAGE plpgsql STABLE
AS $$
BEGIN
    PERFORM now() AT TIME ZONE zone;
    RETURN zone;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN 'UTC';
END
$$;
