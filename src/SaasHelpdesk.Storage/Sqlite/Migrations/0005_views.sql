-- Views that people saved. sharing: 0 only the owner, 1 the team, 2 the tenant's support side.
CREATE TABLE views (
    tenant      TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    owner       TEXT    NOT NULL,
    sharing     INTEGER NOT NULL,
    team        TEXT,
    name        TEXT    NOT NULL,
    description TEXT,
    definition  BLOB    NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

ALTER TABLE tickets ADD COLUMN escalation_count INTEGER NOT NULL DEFAULT 0;

UPDATE tickets SET escalation_count = coalesce(
    (SELECT json_extract(CAST(s.state AS TEXT), '$.counts.escalations') FROM streams AS s
        WHERE s.tenant = tickets.tenant AND s.stream = 'ticket/' || tickets.id), 0);

CREATE INDEX tickets_escalated ON tickets (tenant, next_due_at, id) WHERE escalation_count > 0;
