alter table daily_bar add column repaired text;
alter table hourly_bar add column repaired text;
create index daily_bar_repaired on daily_bar (fetched_at) where repaired is not null;

alter table instrument add column status text not null default 'listed';
alter table instrument add column missed_sessions date[] not null default '{}';

-- What was found in place of a final daily bar's figures. One row for each corrected bar; a history that a split or
-- dividend restated is one row, whose date is null.
create table correction (
    id            bigint generated always as identity primary key,
    -- When the newer figures were fetched.
    corrected_at  timestamptz not null,
    instrument_id integer     not null,
    date          date,
    -- The day of the exchange's latest trade in the newer figures: what one restatement's bars have in common.
    as_of         date        not null,
    from_date     date        not null,
    to_date       date        not null,
    bars          integer     not null,
    revision      integer     not null,
    -- [{"figure": "close", "before": 10.5, "after": 10.25}]; a missing figure is null. Empty for a restated history.
    changes       jsonb       not null
);
create unique index correction_restated on correction (instrument_id, as_of) where date is null;
create index correction_by_time on correction (corrected_at desc, id desc);

-- True if a final bar has other figures now. A live bar made final is no correction.
create function is_replaced(before daily_bar, after daily_bar) returns boolean
    language sql immutable
    return before.final
        and (before.open, before.high, before.low, before.close, before.adjusted_close, before.volume)
            is distinct from (after.open, after.high, after.low, after.close, after.adjusted_close, after.volume);

-- True if a price changed by that factor, or is missing in both.
create function is_scaled(before real, after real, factor double precision) returns boolean
    language sql immutable
    return coalesce(
        abs(after::double precision / nullif(before, 0)::double precision / factor - 1) < 1e-4,
        before is null and after is null);

-- True if all figures of a bar, or all but the adjusted close, are the former ones on another basis: prices times one
-- factor, volume divided by it. A price that was a hundred times too high fails this by its volume; where there is no
-- volume, a later split must be known.
create function is_restated(before daily_bar, after daily_bar) returns boolean
    language sql stable
    return coalesce(
        (before.open, before.high, before.low, before.close, before.volume)
            is not distinct from (after.open, after.high, after.low, after.close, after.volume)
        or (
            before.close > 0 and after.close > 0 and not is_scaled(before.close, after.close, 1)
            and is_scaled(before.open, after.open, after.close::double precision / before.close)
            and is_scaled(before.high, after.high, after.close::double precision / before.close)
            and is_scaled(before.low, after.low, after.close::double precision / before.close)
            and case
                when before.volume > 0 and after.volume > 0 then
                    abs(after.volume - before.volume * (before.close::double precision / after.close))
                        <= 1 + 0.01 * after.volume
                else exists (select from action
                              where action.instrument_id = after.instrument_id and action.kind = 'split'
                                and action.ex_date > after.date)
            end
        ),
        false);

create function changed_figures(before daily_bar, after daily_bar) returns jsonb
    language sql immutable
    return (
        select coalesce(
            jsonb_agg(jsonb_build_object('figure', figure, 'before', former, 'after', latter) order by number), '[]')
          from (values (1, 'open', to_jsonb(before.open), to_jsonb(after.open)),
                       (2, 'high', to_jsonb(before.high), to_jsonb(after.high)),
                       (3, 'low', to_jsonb(before.low), to_jsonb(after.low)),
                       (4, 'close', to_jsonb(before.close), to_jsonb(after.close)),
                       (5, 'adjustedClose', to_jsonb(before.adjusted_close), to_jsonb(after.adjusted_close)),
                       (6, 'volume', to_jsonb(before.volume), to_jsonb(after.volume)))
               as pair (number, figure, former, latter)
         where former is distinct from latter);

-- A trigger, because only here both versions of a replaced row are at hand without looking each of them up; and once a
-- statement, with nothing to do where rows are only added: the first load pays for none of it.
create function keep_corrections() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    if not exists (select from former) then
        return null;
    end if;

    with replaced as materialized (
        select latter.instrument_id, latter.date, latter.fetched_at, latter.revision,
               (latter.exchange_time at time zone 'UTC')::date as as_of,
               is_restated(former, latter) as restated,
               former::daily_bar as before, latter::daily_bar as after
          from former join latter on latter.instrument_id = former.instrument_id and latter.date = former.date
         where is_replaced(former, latter)
    ), restated as (
        insert into correction as kept
            (corrected_at, instrument_id, date, as_of, from_date, to_date, bars, revision, changes)
        select max(fetched_at), instrument_id, null, as_of, min(date), max(date), count(*), max(revision), '[]'
          from replaced
         where restated
         group by instrument_id, as_of
        on conflict (instrument_id, as_of) where date is null do update set
            corrected_at = greatest(kept.corrected_at, excluded.corrected_at),
            from_date = least(kept.from_date, excluded.from_date),
            to_date = greatest(kept.to_date, excluded.to_date),
            bars = kept.bars + excluded.bars,
            revision = greatest(kept.revision, excluded.revision)
    )
    insert into correction (corrected_at, instrument_id, date, as_of, from_date, to_date, bars, revision, changes)
    select fetched_at, instrument_id, date, as_of, date, date, 1, revision, changed_figures(before, after)
      from replaced
     where not restated
     order by fetched_at, instrument_id, date;

    delete from correction where id < (select id from correction order by id desc offset 999 limit 1);
    return null;
end
$$;

create trigger keep_corrections
    after update on daily_bar
    referencing old table as former new table as latter
    for each statement
    execute function keep_corrections();
