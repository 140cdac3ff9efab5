-- Views that people saved. sharing: 0 only the owner, 1 the team, 2 the tenant's support side.
CREATE TABLE views (
    tenant      text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    created_at  bigint   NOT NULL,
    updated_at  bigint   NOT NULL,
    version     integer  NOT NULL CHECK (version > 0),
    sharing     smallint NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    team        text COLLATE "C",
    name        text     NOT NULL,
    description text,
    definition  bytea    NOT NULL,
    PRIMARY KEY (tenant, id)
);

CALL protect('views');

GRANT SELECT, INSERT, UPDATE, DELETE ON views TO helpdesk_app;

ALTER TABLE tickets ADD COLUMN escalation_count integer NOT NULL DEFAULT 0;

-- Row-level security binds the owner, too; not while all tenants' tickets are brought up to date.
ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY;
ALTER TABLE streams NO FORCE ROW LEVEL SECURITY;
UPDATE tickets AS t SET escalation_count = (convert_from(s.state, 'UTF8')::jsonb #>> '{counts,escalations}')::integer
FROM streams AS s
WHERE s.tenant = t.tenant AND s.stream = 'ticket/' || t.id AND convert_from(s.state, 'UTF8')::jsonb #>> '{counts,escalations}' IS NOT NULL;
ALTER TABLE streams FORCE ROW LEVEL SECURITY;
ALTER TABLE tickets FORCE ROW LEVEL SECURITY;

CREATE INDEX tickets_escalated ON tickets (tenant, next_due_at, id) WHERE escalation_count > 0;
