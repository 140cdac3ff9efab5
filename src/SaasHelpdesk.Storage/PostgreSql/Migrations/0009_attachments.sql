-- A file's bytes, and what is known of it before a message names it.
CREATE TABLE uploads (
    tenant       text COLLATE "C" NOT NULL,
    id           text COLLATE "C" NOT NULL,
    file_name    text   NOT NULL,
    media_type   text   NOT NULL,
    size         bigint NOT NULL CHECK (size > 0),
    created_by   text COLLATE "C" NOT NULL,
    created_at   bigint NOT NULL,
    signing_key  bytea  NOT NULL,
    completed_at bigint,
    content      bytea,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX uploads_created ON uploads (tenant, created_at);

CREATE TABLE attachments (
    tenant     text COLLATE "C" NOT NULL,
    ticket     bigint  NOT NULL,
    message    integer NOT NULL CHECK (message > 0),
    place      integer NOT NULL CHECK (place > 0),
    id         text COLLATE "C" NOT NULL,
    file_name  text    NOT NULL,
    media_type text    NOT NULL,
    size       bigint  NOT NULL,
    PRIMARY KEY (tenant, ticket, message, place)
);

CREATE INDEX attachments_id ON attachments (tenant, id);

CALL protect('uploads');
CALL protect('attachments');

GRANT SELECT, INSERT, UPDATE, DELETE ON uploads TO helpdesk_app;
GRANT SELECT, INSERT ON attachments TO helpdesk_app;
