-- next_due_at is 4611686018427387904 plus the number where no clock runs, so that those tickets come last without a sort.
CREATE TABLE tickets (
    tenant             text COLLATE "C" NOT NULL,
    id                 bigint   NOT NULL CHECK (id > 0),
    version            bigint   NOT NULL,
    created_at         bigint   NOT NULL,
    updated_at         bigint   NOT NULL,
    resolved_at        bigint,
    closed_at          bigint,
    next_due_at        bigint   NOT NULL,
    merged_into        bigint,
    impact             integer,
    urgency            integer,
    level              integer,
    reopen_count       integer  NOT NULL,
    hand_over_count    integer  NOT NULL,
    type               smallint NOT NULL,
    status_category    smallint NOT NULL,
    priority           smallint NOT NULL,
    channel            smallint NOT NULL,
    vip                boolean  NOT NULL,
    breached           boolean  NOT NULL,
    external_reference text COLLATE "C",
    status             text COLLATE "C" NOT NULL,
    category           text COLLATE "C",
    subject            text     NOT NULL,
    requester_id       text COLLATE "C" NOT NULL,
    requester_name     text     NOT NULL,
    organisation       text COLLATE "C",
    owner              text COLLATE "C",
    assignee           text COLLATE "C",
    team               text COLLATE "C",
    tags               text[]   NOT NULL,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 90);

CREATE INDEX tickets_due ON tickets (tenant, next_due_at, id);
CREATE INDEX tickets_created ON tickets (tenant, created_at, id);
CREATE INDEX tickets_updated ON tickets (tenant, updated_at, id);
CREATE INDEX tickets_priority ON tickets (tenant, priority, id);
CREATE INDEX tickets_assignee ON tickets (tenant, assignee, next_due_at, id) WHERE assignee IS NOT NULL;
CREATE INDEX tickets_team ON tickets (tenant, team, next_due_at, id) WHERE team IS NOT NULL;
CREATE INDEX tickets_requester ON tickets (tenant, requester_id, updated_at, id);
CREATE INDEX tickets_external ON tickets (tenant, external_reference) WHERE external_reference IS NOT NULL;

CREATE TABLE messages (
    tenant         text COLLATE "C" NOT NULL,
    ticket         bigint   NOT NULL,
    number         integer  NOT NULL CHECK (number > 0),
    edited_version integer  NOT NULL,
    at             bigint   NOT NULL,
    author_kind    smallint NOT NULL,
    is_public      boolean  NOT NULL,
    author_id      text COLLATE "C" NOT NULL,
    author_name    text     NOT NULL,
    body           text     NOT NULL,
    PRIMARY KEY (tenant, ticket, number)
);

CREATE TABLE users (
    tenant       text COLLATE "C" NOT NULL,
    id           text COLLATE "C" NOT NULL,
    name         text    NOT NULL,
    email        text COLLATE "C",
    role         text    NOT NULL,
    organisation text COLLATE "C",
    vip          boolean NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX users_email ON users (tenant, email) WHERE email IS NOT NULL;

CREATE TABLE agents (
    tenant    text COLLATE "C" NOT NULL,
    id        text COLLATE "C" NOT NULL,
    name      text    NOT NULL,
    presence  text    NOT NULL,
    capacity  integer NOT NULL,
    open_load integer NOT NULL,
    skills    text[]  NOT NULL,
    teams     text[]  NOT NULL,
    PRIMARY KEY (tenant, id)
);

CALL protect('tickets');
CALL protect('messages');
CALL protect('users');
CALL protect('agents');

GRANT SELECT, INSERT, UPDATE ON tickets, messages, users, agents TO helpdesk_app;
