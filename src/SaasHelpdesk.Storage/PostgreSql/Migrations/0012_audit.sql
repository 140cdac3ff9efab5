-- Who did what, chained by hashes. The program may add an entry, never change or remove one; audit_heads says where each tenant's log ends, and its
-- row is the lock under which entries are added. actor_kind and outcome as numbers.
CREATE TABLE audit (
    tenant        text COLLATE "C" NOT NULL,
    sequence      bigint   NOT NULL CHECK (sequence > 0),
    at            bigint   NOT NULL,
    actor_kind    smallint NOT NULL,
    outcome       smallint NOT NULL,
    user_id       text COLLATE "C" NOT NULL,
    credential    text,
    action        text COLLATE "C" NOT NULL,
    target_kind   text     NOT NULL,
    target_key    text     NOT NULL,
    details       text     NOT NULL,
    previous_hash text     NOT NULL,
    hash          text     NOT NULL,
    PRIMARY KEY (tenant, sequence)
);

CREATE INDEX audit_action ON audit (tenant, action, sequence);
CREATE INDEX audit_user ON audit (tenant, user_id, sequence);

CREATE TABLE audit_heads (
    tenant   text COLLATE "C" NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL,
    hash     text   NOT NULL
);

-- Changes that are being made, or were when the program ended.
CREATE TABLE audit_intents (
    tenant      text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    at          bigint   NOT NULL,
    actor_kind  smallint NOT NULL,
    user_id     text     NOT NULL,
    credential  text,
    action      text     NOT NULL,
    target_kind text     NOT NULL,
    target_key  text     NOT NULL,
    details     text     NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX audit_intents_at ON audit_intents (tenant, at, id);

CALL protect('audit');
CALL protect('audit_heads');
CALL protect('audit_intents');
GRANT SELECT, INSERT ON audit TO helpdesk_app;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO helpdesk_app;
GRANT SELECT, INSERT, DELETE ON audit_intents TO helpdesk_app;
