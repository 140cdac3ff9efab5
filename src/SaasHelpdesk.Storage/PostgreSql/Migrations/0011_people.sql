-- search is name, address and id in lower case, for finding words within them. Names are sorted by code point, as pages of them are.
ALTER TABLE users
    ALTER COLUMN name TYPE text COLLATE "C",
    ADD COLUMN active boolean NOT NULL DEFAULT true,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN search text NOT NULL DEFAULT '';

CREATE TABLE organisations (
    tenant  text COLLATE "C" NOT NULL,
    id      text COLLATE "C" NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    name    text COLLATE "C" NOT NULL,
    note    text,
    PRIMARY KEY (tenant, id)
);

-- Row-level security binds the owner, too; not while all tenants' people are brought up to date.
ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY;
UPDATE users SET search = lower(name || ' ' || coalesce(email, '') || ' ' || id);
INSERT INTO organisations (tenant, id, name, version)
SELECT tenant, organisation, organisation, 1 FROM users WHERE organisation IS NOT NULL
UNION
SELECT tenant, organisation, organisation, 1 FROM tickets WHERE organisation IS NOT NULL;
ALTER TABLE tickets FORCE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;

CALL protect('organisations');

GRANT SELECT, INSERT, UPDATE ON organisations TO helpdesk_app;

CREATE INDEX users_name ON users (tenant, name, id);
CREATE INDEX users_organisation ON users (tenant, organisation, name, id) WHERE organisation IS NOT NULL;
CREATE INDEX tickets_organisation ON tickets (tenant, organisation, updated_at, id) WHERE organisation IS NOT NULL;
CREATE INDEX organisations_name ON organisations (tenant, name, id);
