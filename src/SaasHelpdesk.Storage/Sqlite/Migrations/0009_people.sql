-- search is name, address and id in lower case, for finding words within them.
ALTER TABLE users ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN search TEXT NOT NULL DEFAULT '';

UPDATE users SET search = lower(name || ' ' || coalesce(email, '') || ' ' || id);

CREATE INDEX users_name ON users (tenant, name, id);
CREATE INDEX users_organisation ON users (tenant, organisation, name, id) WHERE organisation IS NOT NULL;
CREATE INDEX tickets_organisation ON tickets (tenant, organisation, updated_at, id) WHERE organisation IS NOT NULL;

CREATE TABLE organisations (
    tenant  TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    name    TEXT    NOT NULL,
    note    TEXT,
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX organisations_name ON organisations (tenant, name, id);

INSERT INTO organisations (tenant, id, name, version)
SELECT DISTINCT tenant, organisation, organisation, 1 FROM users WHERE organisation IS NOT NULL
UNION
SELECT DISTINCT tenant, organisation, organisation, 1 FROM tickets WHERE organisation IS NOT NULL;
