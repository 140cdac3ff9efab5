-- The role that the program works in: owns nothing, cannot log in, cannot pass by row-level security. Roles belong to the whole server, so
-- another database may have made it already, maybe at this very moment.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'helpdesk_app') THEN
        BEGIN
            CREATE ROLE helpdesk_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END IF;
    IF NOT pg_has_role(current_user, 'helpdesk_app', 'MEMBER') THEN
        GRANT helpdesk_app TO CURRENT_USER;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA helpdesk TO helpdesk_app;

-- The tenants that a transaction works for, named by the program at its start. Unset or empty: none.
CREATE FUNCTION current_tenants() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(current_setting('app.tenants', true), ',');

-- Which appends of a batch were first at their streams: all of them, or those of these places.
CREATE FUNCTION all_won() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN current_setting('app.won') = 'all';

CREATE FUNCTION won() RETURNS integer[]
    LANGUAGE sql STABLE
    RETURN CASE current_setting('app.won') WHEN 'all' THEN '{}' ELSE current_setting('app.won') END::integer[];

-- Row-level security for one table of tenants' rows: the program sees and writes its transaction's tenants, and nobody is exempt, not even
-- the owner.
CREATE PROCEDURE protect(target regclass)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    -- The sub-select is evaluated once a statement, not once a row.
    EXECUTE format(
        'CREATE POLICY tenants_of_transaction ON %s TO helpdesk_app '
        'USING (tenant = ANY ((SELECT helpdesk.current_tenants())::text[])) '
        'WITH CHECK (tenant = ANY ((SELECT helpdesk.current_tenants())::text[]))',
        target);
END
$$;

-- For the few functions that work across tenants, which run as the owner.
CREATE PROCEDURE open_to_owner(target regclass)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('CREATE POLICY functions_of_owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', target);
END
$$;

REVOKE ALL ON PROCEDURE protect(regclass), open_to_owner(regclass) FROM PUBLIC;
