-- Who did what, chained by hashes. Nothing changes or removes an entry; audit_heads says where each tenant's log ends. actor_kind and outcome as numbers.
CREATE TABLE audit (
    tenant        TEXT    NOT NULL,
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    at            INTEGER NOT NULL,
    actor_kind    INTEGER NOT NULL,
    user_id       TEXT    NOT NULL,
    credential    TEXT,
    action        TEXT    NOT NULL,
    target_kind   TEXT    NOT NULL,
    target_key    TEXT    NOT NULL,
    outcome       INTEGER NOT NULL,
    details       TEXT    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL,
    PRIMARY KEY (tenant, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_action ON audit (tenant, action, sequence);
CREATE INDEX audit_user ON audit (tenant, user_id, sequence);

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN
    SELECT raise(ABORT, 'The audit log is append-only.');
END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN
    SELECT raise(ABORT, 'The audit log is append-only.');
END;

CREATE TABLE audit_heads (
    tenant   TEXT    NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL,
    hash     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Changes that are being made, or were when the program ended.
CREATE TABLE audit_intents (
    tenant      TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    actor_kind  INTEGER NOT NULL,
    user_id     TEXT    NOT NULL,
    credential  TEXT,
    action      TEXT    NOT NULL,
    target_kind TEXT    NOT NULL,
    target_key  TEXT    NOT NULL,
    details     TEXT    NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_intents_at ON audit_intents (tenant, at, id);
