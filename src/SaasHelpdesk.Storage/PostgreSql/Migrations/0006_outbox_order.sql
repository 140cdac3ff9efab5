-- Messages for one grain keep their order: a later one waits for as long as an earlier one is under way or waits for another try. The lock
-- lets one node claim at a time, since two that claim at once do not see what the other is about to take; it lasts for the claim only.

CREATE INDEX outbox_grain_order ON outbox (tenant, target, sequence) WHERE channel = 'grain' AND ready_at IS NOT NULL;

CREATE OR REPLACE FUNCTION claim_effects(of_clock text, ready_by bigint, leased_until bigint, at_most integer)
    RETURNS TABLE (
        sequence bigint, tenant text, effect_key text, channel text, target text, at bigint, payload bytea, attempts integer)
    LANGUAGE sql VOLATILE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off SET enable_sort = off SET enable_bitmapscan = off
AS $$
    SELECT pg_advisory_xact_lock(hashtext('helpdesk.claim_effects'));
    UPDATE outbox AS o SET ready_at = leased_until, attempts = o.attempts + 1
    WHERE o.ctid = ANY (ARRAY(
        SELECT q.ctid FROM outbox AS q WHERE q.clock = of_clock AND q.ready_at <= ready_by
        AND (q.channel <> 'grain' OR NOT EXISTS (
            SELECT FROM outbox AS e WHERE e.tenant = q.tenant AND e.channel = 'grain' AND e.target = q.target AND e.sequence < q.sequence
            AND e.ready_at IS NOT NULL AND e.ready_at > q.ready_at))
        ORDER BY q.ready_at, q.sequence LIMIT at_most FOR UPDATE SKIP LOCKED))
    RETURNING o.sequence, o.tenant, o.effect_key, o.channel, o.target, o.at, o.payload, o.attempts
$$;

CREATE OR REPLACE FUNCTION next_effect(of_clock text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = helpdesk, pg_temp SET enable_seqscan = off SET enable_sort = off SET enable_bitmapscan = off
AS $$
    SELECT q.ready_at FROM outbox AS q WHERE q.clock = of_clock AND q.ready_at IS NOT NULL
    AND (q.channel <> 'grain' OR NOT EXISTS (
        SELECT FROM outbox AS e WHERE e.tenant = q.tenant AND e.channel = 'grain' AND e.target = q.target AND e.sequence < q.sequence
        AND e.ready_at IS NOT NULL AND e.ready_at > q.ready_at))
    ORDER BY q.ready_at, q.sequence LIMIT 1
$$;
