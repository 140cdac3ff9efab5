-- next_due_at is 4611686018427387904 plus the number where no clock runs, so that those tickets come last without a sort.
CREATE TABLE tickets (
    row_id             INTEGER PRIMARY KEY,
    tenant             TEXT    NOT NULL,
    id                 INTEGER NOT NULL CHECK (id > 0),
    external_reference TEXT,
    type               INTEGER NOT NULL,
    status             TEXT    NOT NULL,
    status_category    INTEGER NOT NULL,
    priority           INTEGER NOT NULL,
    impact             INTEGER,
    urgency            INTEGER,
    category           TEXT,
    channel            INTEGER NOT NULL,
    subject            TEXT    NOT NULL,
    requester_id       TEXT    NOT NULL,
    requester_name     TEXT    NOT NULL,
    organisation       TEXT,
    owner              TEXT,
    assignee           TEXT,
    team               TEXT,
    level              INTEGER,
    tags               TEXT    NOT NULL,
    vip                INTEGER NOT NULL,
    created_at         INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL,
    resolved_at        INTEGER,
    closed_at          INTEGER,
    next_due_at        INTEGER NOT NULL,
    breached           INTEGER NOT NULL,
    reopen_count       INTEGER NOT NULL,
    hand_over_count    INTEGER NOT NULL,
    merged_into        INTEGER,
    version            INTEGER NOT NULL,
    UNIQUE (tenant, id)
) STRICT;

CREATE INDEX tickets_due ON tickets (tenant, next_due_at, id);
CREATE INDEX tickets_created ON tickets (tenant, created_at, id);
CREATE INDEX tickets_updated ON tickets (tenant, updated_at, id);
CREATE INDEX tickets_priority ON tickets (tenant, priority, id);
CREATE INDEX tickets_assignee ON tickets (tenant, assignee, next_due_at, id) WHERE assignee IS NOT NULL;
CREATE INDEX tickets_team ON tickets (tenant, team, next_due_at, id) WHERE team IS NOT NULL;
CREATE INDEX tickets_requester ON tickets (tenant, requester_id, updated_at, id);
CREATE INDEX tickets_external ON tickets (tenant, external_reference) WHERE external_reference IS NOT NULL;

CREATE TABLE messages (
    row_id         INTEGER PRIMARY KEY,
    tenant         TEXT    NOT NULL,
    ticket         INTEGER NOT NULL,
    number         INTEGER NOT NULL CHECK (number > 0),
    at             INTEGER NOT NULL,
    author_kind    INTEGER NOT NULL,
    author_id      TEXT    NOT NULL,
    author_name    TEXT    NOT NULL,
    is_public      INTEGER NOT NULL,
    body           TEXT    NOT NULL,
    edited_version INTEGER NOT NULL,
    UNIQUE (tenant, ticket, number)
) STRICT;

CREATE TABLE users (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    email        TEXT,
    role         TEXT    NOT NULL,
    organisation TEXT,
    vip          INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX users_email ON users (tenant, email) WHERE email IS NOT NULL;

CREATE TABLE agents (
    tenant    TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    presence  TEXT    NOT NULL,
    capacity  INTEGER NOT NULL,
    open_load INTEGER NOT NULL,
    skills    TEXT    NOT NULL,
    teams     TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
