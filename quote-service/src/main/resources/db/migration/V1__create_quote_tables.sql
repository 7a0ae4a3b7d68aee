create table instrument (
    id        integer generated always as identity primary key,
    symbol    text    not null unique,
    -- All else is unknown while only bars of the symbol have arrived.
    name      text,
    kind      text,
    exchange  text,
    mic       text,
    sector    text,
    industry  text,
    currency  text,
    time_zone text,
    active    boolean not null default true
);

-- Where a bar comes from and in what it is quoted: a few rows, so that a bar needs two bytes for both.
create table origin (
    id       smallint generated always as identity primary key,
    source   text not null,
    currency text,
    unique nulls not distinct (source, currency)
);

-- Columns are in the order that wastes no space on alignment. No foreign keys: ids are handed out by one place, nothing
-- is ever deleted there, and the check would cost a look-up for each of millions of rows.
create table daily_bar (
    fetched_at     timestamptz not null,
    exchange_time  timestamptz not null,
    volume         bigint,
    instrument_id  integer     not null,
    date           date        not null,
    open           real,
    high           real,
    low            real,
    close          real,
    adjusted_close real,
    revision       integer     not null,
    origin_id      smallint    not null,
    final          boolean     not null,
    primary key (instrument_id, date)
);

create table hourly_bar (
    fetched_at     timestamptz not null,
    exchange_time  timestamptz not null,
    start          timestamptz not null,
    volume         bigint,
    instrument_id  integer     not null,
    open           real,
    high           real,
    low            real,
    close          real,
    revision       integer     not null,
    origin_id      smallint    not null,
    final          boolean     not null,
    primary key (instrument_id, start)
);

create table action (
    instrument_id integer not null,
    ex_date       date    not null,
    kind          text    not null check (kind in ('split', 'dividend')),
    numerator     double precision,
    denominator   double precision,
    amount        double precision,
    currency      text,
    primary key (instrument_id, ex_date, kind)
);

create table run (
    id          text        primary key,
    finished_at timestamptz not null,
    -- The record's value as it stood in the topic.
    value       text        not null
);
create index run_finished_at on run (finished_at desc);
