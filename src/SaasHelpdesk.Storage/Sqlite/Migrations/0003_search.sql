-- One document per subject (message 0) and per message. The tenant is a column of the index, so that a search never walks another tenant's
-- documents.
CREATE TABLE search_documents (
    id        INTEGER PRIMARY KEY,
    tenant    TEXT    NOT NULL,
    ticket    INTEGER NOT NULL,
    message   INTEGER NOT NULL,
    is_public INTEGER NOT NULL,
    UNIQUE (tenant, ticket, message)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    tenant, words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
