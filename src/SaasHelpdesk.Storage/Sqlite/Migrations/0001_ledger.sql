-- Times are whole microseconds since 1970-01-01T00:00:00Z. Documents are UTF-8 JSON, byte for byte as given.

CREATE TABLE streams (
    id      INTEGER PRIMARY KEY,
    tenant  TEXT    NOT NULL,
    stream  TEXT    NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    state   BLOB    NOT NULL,
    UNIQUE (tenant, stream)
) STRICT;

CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    tenant   TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    type     TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    data     BLOB    NOT NULL,
    UNIQUE (tenant, stream, version)
) STRICT;

-- clock is empty for real time, or the tenant whose own clock the times are of.
-- ready_at is due_at, or the end of the lease while somebody holds one: claiming and "when next" are each one step in one index.
CREATE TABLE wake_ups (
    tenant   TEXT    NOT NULL,
    stream   TEXT    NOT NULL,
    clock    TEXT    NOT NULL,
    due_at   INTEGER NOT NULL,
    ready_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, stream)
) STRICT, WITHOUT ROWID;

CREATE INDEX wake_ups_ready ON wake_ups (clock, ready_at);

-- ready_at is when it may be tried (again), or null once it is over: delivered if delivered_at is set, given up otherwise.
CREATE TABLE outbox (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant       TEXT    NOT NULL,
    effect_key   TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    target       TEXT    NOT NULL,
    clock        TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    payload      BLOB    NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    ready_at     INTEGER,
    delivered_at INTEGER,
    last_error   TEXT,
    UNIQUE (tenant, effect_key)
) STRICT;

CREATE INDEX outbox_ready ON outbox (clock, ready_at, sequence) WHERE ready_at IS NOT NULL;
CREATE INDEX outbox_given_up ON outbox (tenant, sequence) WHERE ready_at IS NULL AND delivered_at IS NULL;
CREATE INDEX outbox_inbox ON outbox (tenant, target, sequence) WHERE channel = 'notification' AND delivered_at IS NOT NULL;

CREATE TABLE ticket_numbers (
    tenant      TEXT    NOT NULL PRIMARY KEY,
    next_number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE configurations (
    tenant  TEXT    NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    json    BLOB    NOT NULL,
    PRIMARY KEY (tenant, version)
) STRICT;

CREATE TABLE tenants (
    tenant     TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    provider   TEXT,
    created_at INTEGER NOT NULL,
    active     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
    hash         TEXT    NOT NULL PRIMARY KEY,
    tenant       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    user_id      TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    scopes       TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER,
    last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX api_keys_tenant ON api_keys (tenant, name);
