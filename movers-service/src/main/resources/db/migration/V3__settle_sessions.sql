-- How many instruments of a kind have a close on a date: finding the sessions would walk over all closes without it. It
-- holds for the dates that are settled.
CREATE TABLE attendance (
    date   date    NOT NULL,
    kind   text    NOT NULL,
    bars   integer NOT NULL,
    finals integer NOT NULL,
    PRIMARY KEY (date, kind)
);

ALTER TABLE close_date ADD COLUMN settled boolean NOT NULL DEFAULT false;

-- Triggers, so that no writer can forget it: neither one of an older release, nor an operator with psql. The lock is
-- shared by all writers; who counts takes it alone, so that no close is under way on a date that becomes settled.
CREATE FUNCTION unsettle() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path FROM CURRENT
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('movers.attendance'));
    IF EXISTS (SELECT FROM close_date WHERE settled) THEN
        UPDATE close_date SET settled = false
        WHERE date IN (
            -- In one order, so that two writers can't wait for each other in a circle.
            SELECT date FROM close_date
            WHERE settled AND date IN (SELECT date FROM changed)
            ORDER BY date
            FOR UPDATE);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER unsettle_inserted AFTER INSERT ON session_close
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unsettle();

CREATE TRIGGER unsettle_updated AFTER UPDATE ON session_close
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unsettle();

CREATE TRIGGER unsettle_deleted AFTER DELETE ON session_close
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION unsettle();

-- An instrument that joins, leaves or changes its kind after its closes came.
CREATE FUNCTION unsettle_of_kind() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path FROM CURRENT
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('movers.attendance'));
    IF EXISTS (SELECT FROM close_date WHERE settled) THEN
        UPDATE close_date SET settled = false
        WHERE date IN (
            SELECT date FROM close_date
            WHERE settled AND date IN (
                SELECT session_close.date
                FROM former
                JOIN latter USING (id)
                JOIN session_close ON instrument_id = id
                WHERE former.kind IS DISTINCT FROM latter.kind)
            ORDER BY date
            FOR UPDATE);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER unsettle_of_kind AFTER UPDATE ON instrument
    REFERENCING OLD TABLE AS former NEW TABLE AS latter
    FOR EACH STATEMENT EXECUTE FUNCTION unsettle_of_kind();
