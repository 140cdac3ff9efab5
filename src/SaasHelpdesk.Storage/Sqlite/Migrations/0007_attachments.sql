-- A file's bytes, and what is known of it before a message names it. The bytes stand last, so that the rest is read without them.
CREATE TABLE uploads (
    tenant       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    file_name    TEXT    NOT NULL,
    media_type   TEXT    NOT NULL,
    size         INTEGER NOT NULL CHECK (size > 0),
    created_by   TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    signing_key  BLOB    NOT NULL,
    completed_at INTEGER,
    content      BLOB,
    PRIMARY KEY (tenant, id)
) STRICT;

CREATE INDEX uploads_created ON uploads (tenant, created_at);

CREATE TABLE attachments (
    tenant     TEXT    NOT NULL,
    ticket     INTEGER NOT NULL,
    message    INTEGER NOT NULL CHECK (message > 0),
    place      INTEGER NOT NULL CHECK (place > 0),
    id         TEXT    NOT NULL,
    file_name  TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    size       INTEGER NOT NULL,
    PRIMARY KEY (tenant, ticket, message, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachments_id ON attachments (tenant, id);
