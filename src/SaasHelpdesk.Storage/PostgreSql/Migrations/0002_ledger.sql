-- Times are whole microseconds since 1970-01-01T00:00:00Z. Documents are UTF-8 JSON, byte for byte as given.

-- slot is the place in the batch that wrote last; it carries the winners from one statement of the batch to the next.
CREATE TABLE streams (
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    version bigint  NOT NULL CHECK (version > 0),
    slot    integer NOT NULL,
    state   bytea   NOT NULL,
    PRIMARY KEY (tenant, stream)
) WITH (fillfactor = 80);

CREATE TABLE events (
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    at      bigint NOT NULL,
    type    text   NOT NULL,
    data    bytea  NOT NULL,
    PRIMARY KEY (tenant, stream, version)
);

-- clock is empty for real time, or the tenant whose own clock the times are of.
-- ready_at is due_at, or the end of the lease while somebody holds one: claiming and "when next" are each one step in one index.
CREATE TABLE wake_ups (
    tenant   text COLLATE "C" NOT NULL,
    stream   text COLLATE "C" NOT NULL,
    clock    text COLLATE "C" NOT NULL,
    due_at   bigint NOT NULL,
    ready_at bigint NOT NULL,
    PRIMARY KEY (tenant, stream)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX wake_ups_ready ON wake_ups (clock, ready_at);

-- ready_at is when it may be tried (again), or null once it is over: delivered if delivered_at is set, given up otherwise.
CREATE TABLE outbox (
    sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant       text COLLATE "C" NOT NULL,
    effect_key   text COLLATE "C" NOT NULL,
    channel      text    NOT NULL,
    target       text    NOT NULL,
    clock        text COLLATE "C" NOT NULL,
    at           bigint  NOT NULL,
    payload      bytea   NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    ready_at     bigint,
    delivered_at bigint,
    last_error   text,
    UNIQUE (tenant, effect_key)
);

CREATE INDEX outbox_ready ON outbox (clock, ready_at, sequence) WHERE ready_at IS NOT NULL;
CREATE INDEX outbox_given_up ON outbox (tenant, sequence) WHERE ready_at IS NULL AND delivered_at IS NULL;
CREATE INDEX outbox_inbox ON outbox (tenant, target, sequence) WHERE channel = 'notification' AND delivered_at IS NOT NULL;

CREATE TABLE ticket_numbers (
    tenant      text COLLATE "C" NOT NULL PRIMARY KEY,
    next_number bigint NOT NULL
);

CREATE TABLE configurations (
    tenant  text COLLATE "C" NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    json    bytea   NOT NULL,
    PRIMARY KEY (tenant, version)
);

CREATE TABLE tenants (
    tenant     text COLLATE "C" NOT NULL PRIMARY KEY,
    name       text    NOT NULL,
    provider   text COLLATE "C",
    created_at bigint  NOT NULL,
    active     boolean NOT NULL
);

CREATE TABLE api_keys (
    hash         text COLLATE "C" NOT NULL PRIMARY KEY,
    tenant       text COLLATE "C" NOT NULL,
    name         text   NOT NULL,
    user_id      text COLLATE "C" NOT NULL,
    role         text   NOT NULL,
    scopes       text[] NOT NULL,
    created_at   bigint NOT NULL,
    expires_at   bigint,
    last_used_at bigint
);

CREATE INDEX api_keys_tenant ON api_keys (tenant, name);

CALL protect('streams');
CALL protect('events');
CALL protect('wake_ups');
CALL protect('outbox');
CALL protect('ticket_numbers');
CALL protect('configurations');
CALL protect('tenants');
CALL protect('api_keys');
CALL open_to_owner('wake_ups');
CALL open_to_owner('outbox');
CALL open_to_owner('tenants');
CALL open_to_owner('api_keys');

-- Events and configurations are never changed, so nobody may.
GRANT SELECT, INSERT ON events, configurations TO helpdesk_app;
GRANT SELECT, INSERT, UPDATE ON streams, outbox, ticket_numbers, tenants TO helpdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON wake_ups, api_keys TO helpdesk_app;
