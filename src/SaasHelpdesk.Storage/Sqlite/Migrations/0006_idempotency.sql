-- What was asked for under an idempotency key. Without a response it runs, or ran until it died: the lease tells. The response is sealed with a
-- secret of the client's. tickets are the numbers that the response may tell of, parted by commas.
CREATE TABLE idempotency (
    tenant       TEXT    NOT NULL,
    client       TEXT    NOT NULL,
    key_hash     TEXT    NOT NULL,
    run          TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    rights       TEXT    NOT NULL,
    leased_until INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    response     BLOB,
    tickets      TEXT    NOT NULL,
    PRIMARY KEY (tenant, client, key_hash)
) STRICT;

CREATE INDEX idempotency_expired ON idempotency (expires_at);

-- The ticket numbers of a run, chosen before the tickets are opened.
CREATE TABLE allotments (
    tenant     TEXT    NOT NULL,
    run        TEXT    NOT NULL,
    place      INTEGER NOT NULL,
    ticket     INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, run, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX allotments_expired ON allotments (expires_at);

-- Commands that were done, written with what they changed.
CREATE TABLE receipts (
    tenant     TEXT    NOT NULL,
    stream     TEXT    NOT NULL,
    command    TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, stream, command)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipts_expired ON receipts (expires_at);
