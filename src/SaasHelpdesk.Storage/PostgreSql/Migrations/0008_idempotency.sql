-- What was asked for under an idempotency key. Without a response it runs, or ran until it died: the lease tells. The response is sealed with a
-- secret of the client's. tickets are the numbers that the response may tell of, parted by commas.
CREATE TABLE idempotency (
    tenant       text COLLATE "C" NOT NULL,
    client       text COLLATE "C" NOT NULL,
    key_hash     text COLLATE "C" NOT NULL,
    run          text COLLATE "C" NOT NULL,
    fingerprint  text   NOT NULL,
    rights       text   NOT NULL,
    leased_until bigint NOT NULL,
    expires_at   bigint NOT NULL,
    response     bytea,
    tickets      text   NOT NULL,
    PRIMARY KEY (tenant, client, key_hash)
);

CREATE INDEX idempotency_expired ON idempotency (expires_at);

-- The ticket numbers of a run, chosen before the tickets are opened.
CREATE TABLE allotments (
    tenant     text COLLATE "C" NOT NULL,
    run        text COLLATE "C" NOT NULL,
    place      integer NOT NULL,
    ticket     bigint  NOT NULL,
    expires_at bigint  NOT NULL,
    PRIMARY KEY (tenant, run, place)
);

CREATE INDEX allotments_expired ON allotments (expires_at);

-- Commands that were done, written with what they changed.
CREATE TABLE receipts (
    tenant     text COLLATE "C" NOT NULL,
    stream     text COLLATE "C" NOT NULL,
    command    text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL,
    PRIMARY KEY (tenant, stream, command)
);

CREATE INDEX receipts_expired ON receipts (expires_at);

CALL protect('idempotency');
CALL protect('allotments');
CALL protect('receipts');
CALL open_to_owner('idempotency');
CALL open_to_owner('allotments');
CALL open_to_owner('receipts');
GRANT SELECT, INSERT, UPDATE ON idempotency, allotments TO helpdesk_app;
GRANT SELECT, INSERT ON receipts TO helpdesk_app;

CREATE FUNCTION purge_idempotency(expired_by bigint, at_most integer) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off
AS $$
    WITH keys AS (
        DELETE FROM idempotency AS t WHERE t.ctid = ANY (ARRAY(
            SELECT q.ctid FROM idempotency AS q WHERE q.expires_at <= expired_by LIMIT at_most FOR UPDATE SKIP LOCKED))
        RETURNING 1
    ),
    numbers AS (
        DELETE FROM allotments AS t WHERE t.ctid = ANY (ARRAY(
            SELECT q.ctid FROM allotments AS q WHERE q.expires_at <= expired_by LIMIT at_most FOR UPDATE SKIP LOCKED))
        RETURNING 1
    ),
    commands AS (
        DELETE FROM receipts AS t WHERE t.ctid = ANY (ARRAY(
            SELECT q.ctid FROM receipts AS q WHERE q.expires_at <= expired_by LIMIT at_most FOR UPDATE SKIP LOCKED))
        RETURNING 1
    )
    SELECT (SELECT count(*) FROM keys) + (SELECT count(*) FROM numbers) + (SELECT count(*) FROM commands)
$$;

REVOKE ALL ON FUNCTION purge_idempotency(bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION purge_idempotency(bigint, integer) TO helpdesk_app;
