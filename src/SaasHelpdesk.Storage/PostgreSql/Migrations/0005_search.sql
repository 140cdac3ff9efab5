-- One document per subject (message 0) and per message, with its German and its English stems. The tenant is a word of the index (=acme), so
-- that a search never walks another tenant's documents. The digest of the text tells whether it has to be indexed again.
CREATE TABLE search_documents (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant    text COLLATE "C" NOT NULL,
    ticket    bigint   NOT NULL,
    message   integer  NOT NULL,
    is_public boolean  NOT NULL,
    digest    bigint   NOT NULL,
    words     tsvector NOT NULL,
    UNIQUE (tenant, ticket, message)
);

CREATE INDEX search_documents_words ON search_documents USING gin (words);

CALL protect('search_documents');
CALL open_to_owner('search_documents');
GRANT SELECT, INSERT, UPDATE ON search_documents TO helpdesk_app;

CREATE FUNCTION document_words(tenant text, content text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE
    RETURN to_tsvector('pg_catalog.german', content) || to_tsvector('pg_catalog.english', content) || array_to_tsvector(ARRAY['=' || tenant]);

-- Each word by its German or its English stem; a stop word of either language is no condition unless there is nothing else.
CREATE FUNCTION words_query(words text[]) RETURNS tsquery
    LANGUAGE sql STABLE
AS $$
    SELECT coalesce(
        string_agg('(' || (german || english)::text || ')', ' & ') FILTER (WHERE numnode(german) > 0 AND numnode(english) > 0),
        string_agg('(' || (german || english)::text || ')', ' & ') FILTER (WHERE numnode(german || english) > 0))::tsquery
    FROM (
        SELECT to_tsquery('pg_catalog.german', quote_literal(word) || ':*') AS german,
            to_tsquery('pg_catalog.english', quote_literal(word) || ':*') AS english
        FROM unnest(words) AS word
    ) AS stems
$$;

-- A full-text match may not be evaluated before row-level security, so a query by the program's role could not use the index. This function
-- may, and checks the transaction's tenants itself.
CREATE FUNCTION search_tickets(words text[], with_internal boolean, newest integer)
    RETURNS TABLE (tenant text, ticket bigint, score double precision)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off
AS $$
DECLARE
    allowed  text[] := current_tenants();
    found    tsquery := words_query(words);
    narrowed tsquery;
BEGIN
    IF found IS NULL OR numnode(found) = 0 OR coalesce(cardinality(allowed), 0) = 0 THEN
        RETURN;
    END IF;
    SELECT found && string_agg(quote_literal('=' || slug), ' | ')::tsquery INTO narrowed FROM unnest(allowed) AS slug;
    IF newest IS NULL THEN
        RETURN QUERY
            SELECT d.tenant, d.ticket, 0.0::double precision FROM search_documents AS d
            WHERE d.words @@ narrowed AND d.tenant = ANY (allowed) AND (d.is_public OR with_internal);
    ELSE
        RETURN QUERY
            SELECT d.tenant, d.ticket, ts_rank(d.words, found)::double precision
            FROM (
                SELECT c.* FROM search_documents AS c
                WHERE c.words @@ narrowed AND c.tenant = ANY (allowed) AND (c.is_public OR with_internal)
                ORDER BY c.id DESC LIMIT newest
            ) AS d;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION search_tickets(text[], boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_tickets(text[], boolean, integer) TO helpdesk_app;
