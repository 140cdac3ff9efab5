-- What works for all tenants at once. Each function gives exactly what its name says, runs as the owner with a fixed search path, and may be
-- called by the program's role only. The planner settings keep the queue scans on their index whatever the statistics say.

CREATE FUNCTION claim_wake_ups(of_clock text, ready_by bigint, leased_until bigint, at_most integer)
    RETURNS TABLE (tenant text, stream text, due_at bigint)
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off SET enable_sort = off SET enable_bitmapscan = off
AS $$
    UPDATE wake_ups AS w SET ready_at = leased_until
    WHERE w.ctid = ANY (ARRAY(
        SELECT q.ctid FROM wake_ups AS q WHERE q.clock = of_clock AND q.ready_at <= ready_by ORDER BY q.ready_at LIMIT at_most FOR UPDATE SKIP LOCKED))
    RETURNING w.tenant, w.stream, w.due_at
$$;

CREATE FUNCTION next_wake_up(of_clock text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off
AS $$
    SELECT min(ready_at) FROM wake_ups WHERE clock = of_clock
$$;

CREATE FUNCTION claim_effects(of_clock text, ready_by bigint, leased_until bigint, at_most integer)
    RETURNS TABLE (
        sequence bigint, tenant text, effect_key text, channel text, target text, at bigint, payload bytea, attempts integer)
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off SET enable_sort = off SET enable_bitmapscan = off
AS $$
    UPDATE outbox AS o SET ready_at = leased_until, attempts = o.attempts + 1
    WHERE o.ctid = ANY (ARRAY(
        SELECT q.ctid FROM outbox AS q WHERE q.clock = of_clock AND q.ready_at <= ready_by ORDER BY q.ready_at, q.sequence LIMIT at_most
        FOR UPDATE SKIP LOCKED))
    RETURNING o.sequence, o.tenant, o.effect_key, o.channel, o.target, o.at, o.payload, o.attempts
$$;

CREATE FUNCTION next_effect(of_clock text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off
AS $$
    SELECT min(ready_at) FROM outbox WHERE clock = of_clock AND ready_at IS NOT NULL
$$;

CREATE FUNCTION all_tenants() RETURNS SETOF tenants
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp
AS $$
    SELECT * FROM tenants ORDER BY tenant
$$;

CREATE FUNCTION find_tenant(slug text) RETURNS SETOF tenants
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp
AS $$
    SELECT * FROM tenants WHERE tenant = slug
$$;

CREATE FUNCTION find_api_key(key_hash text) RETURNS SETOF api_keys
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp
AS $$
    SELECT * FROM api_keys WHERE hash = key_hash
$$;

REVOKE ALL ON FUNCTION claim_wake_ups(text, bigint, bigint, integer), next_wake_up(text), claim_effects(text, bigint, bigint, integer), next_effect(text),
    all_tenants(), find_tenant(text), find_api_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_wake_ups(text, bigint, bigint, integer), next_wake_up(text), claim_effects(text, bigint, bigint, integer), next_effect(text),
    all_tenants(), find_tenant(text), find_api_key(text) TO helpdesk_app;
