-- The change feed. Positions are drawn before the commit, so that they become visible out of order; no reader may trust them alone. With the
-- writing transaction's number in front of it a position is final as soon as no older transaction runs: everything below that horizon has been
-- committed or never will be.

-- Older events come first, in the order of their streams. Numbering them reads the table as it lies, so it is laid out so before.
SET LOCAL synchronize_seqscans = off;
CLUSTER events USING events_pkey;
ALTER TABLE events SET WITHOUT CLUSTER;
ALTER TABLE events ADD COLUMN tx bigint NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN position bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
ALTER TABLE events ALTER COLUMN tx SET DEFAULT pg_current_xact_id()::text::bigint;
CREATE INDEX events_feed ON events (tenant, tx, position);

-- Events below it are all there that will ever be.
CREATE FUNCTION feed_horizon() RETURNS bigint
    LANGUAGE sql STABLE
AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;

-- The owner is no more exempt than anybody: it sees events in the check below only.
CREATE POLICY feed_of_owner ON events FOR SELECT TO CURRENT_USER USING (current_setting('app.feed_check', true) = 'on');

-- A dump that is loaded into another server brings its events but not the count of transactions, and what is written then would come before
-- what is there. Run at each start: shifts the numbers from now on, if it has to.
CREATE PROCEDURE keep_feed_ahead()
    LANGUAGE plpgsql
    SET search_path = helpdesk, pg_temp
AS $$
DECLARE
    newest bigint;
    oldest_running bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
    next bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    shift bigint := feed_horizon() - oldest_running;
BEGIN
    PERFORM set_config('app.feed_check', 'on', true);
    SELECT max(last.tx) INTO newest
    FROM tenants AS t, LATERAL (SELECT e.tx FROM events AS e WHERE e.tenant = t.tenant ORDER BY e.tx DESC, e.position DESC LIMIT 1) AS last;
    PERFORM set_config('app.feed_check', 'off', true);
    IF newest >= next + shift THEN
        shift := newest - oldest_running + 1;
        EXECUTE format('ALTER TABLE events ALTER COLUMN tx SET DEFAULT pg_current_xact_id()::text::bigint + %s', shift);
        EXECUTE format(
            'CREATE OR REPLACE FUNCTION feed_horizon() RETURNS bigint LANGUAGE sql STABLE '
            'AS ''SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + %s''',
            shift);
    END IF;
END
$$;

REVOKE ALL ON PROCEDURE keep_feed_ahead() FROM PUBLIC;
