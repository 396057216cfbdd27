-- A house that began with demo data knows it, and can be cleared of them once. History is append-only; the one exception is here, and it
-- opens only in a database that was empty when its demo began, and only while every case in it is one of that demo.

SET LOCAL lock_timeout = '2s';

CREATE TABLE demo_house (
    one        boolean     NOT NULL DEFAULT true,
    begun_at   timestamptz NOT NULL DEFAULT now(),
    filled_at  timestamptz,
    cleared_at timestamptz,
    cleared_by uuid,
    CONSTRAINT demo_house_pk PRIMARY KEY (one),
    CONSTRAINT demo_house_is_one CHECK (one),
    CONSTRAINT demo_house_cleared_by FOREIGN KEY (cleared_by) REFERENCES staff (id),
    CONSTRAINT demo_house_cleared_by_somebody CHECK ((cleared_at IS NULL) = (cleared_by IS NULL))
);

CREATE TABLE demo_case (
    case_id uuid NOT NULL,
    CONSTRAINT demo_case_pk PRIMARY KEY (case_id),
    CONSTRAINT demo_case_of FOREIGN KEY (case_id) REFERENCES case_file (id)
);

CREATE TABLE demo_person (
    staff_id uuid NOT NULL,
    CONSTRAINT demo_person_pk PRIMARY KEY (staff_id),
    CONSTRAINT demo_person_of FOREIGN KEY (staff_id) REFERENCES staff (id)
);

-- The application only asks; the functions below write.
GRANT SELECT ON demo_house, demo_case, demo_person TO amends_app;

-- True once in the life of a database, and never where a case was filed before.
CREATE FUNCTION begin_demo() RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM case_file) THEN
        RETURN false;
    END IF;
    INSERT INTO demo_house DEFAULT VALUES ON CONFLICT ON CONSTRAINT demo_house_pk DO NOTHING;
    RETURN found;
END $$;

-- What there is now is the demo; what comes later is not.
CREATE FUNCTION demo_is_filled(p_people uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE demo_house SET filled_at = now() WHERE filled_at IS NULL;
    IF found THEN
        INSERT INTO demo_case (case_id) SELECT id FROM case_file;
        INSERT INTO demo_person (staff_id) SELECT unnest(p_people);
    END IF;
END $$;

-- CLEARED; or why nothing was touched: NO_DEMO, OTHER_CASES, or BY_DEMO_PERSON for somebody who is part of the demo.
CREATE FUNCTION clear_demo(p_by uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    -- Settings, accounts and what the schema itself brings. Whatever is not named here belongs to cases and goes.
    kept constant text[] := ARRAY[
        'flyway_schema_history', 'transition', 'money_transition', 'parcel_transition', 'exchange_transition', 'canary', 'reply_key', 'order_lookup_secret',
        'team', 'staff', 'staff_role', 'saved_view', 'shortcuts_off', 'morning_mail', 'staff_token', 'sign_in_attempt', 'absence', 'people_change', 'organisation', 'relay_trial',
        'policy_pack', 'policy_pack_opening', 'policy_pack_approval', 'policy_activation', 'calendar_version', 'word_list',
        'word_list_opening', 'word_list_approval', 'word_list_dry_run', 'word_list_activation', 'webhook_endpoint',
        'webhook_endpoint_change', 'demo_house', 'demo_person'];
    going regclass[];
    guarded regclass[];
    one regclass;
BEGIN
    -- Nobody files meanwhile. The owner has given away every right by which a table of history could be locked, and takes one for this.
    EXECUTE format('GRANT TRUNCATE ON case_file TO %I', current_user);
    LOCK TABLE case_file IN ACCESS EXCLUSIVE MODE;
    EXECUTE format('REVOKE TRUNCATE ON case_file FROM %I', current_user);
    PERFORM FROM demo_house WHERE filled_at IS NOT NULL AND cleared_at IS NULL FOR UPDATE;
    IF NOT found THEN
        RETURN 'NO_DEMO';
    ELSIF EXISTS (SELECT FROM case_file c WHERE NOT EXISTS (SELECT FROM demo_case d WHERE d.case_id = c.id)) THEN
        RETURN 'OTHER_CASES';
    ELSIF EXISTS (SELECT FROM demo_person WHERE staff_id = p_by) THEN
        RETURN 'BY_DEMO_PERSON';
    END IF;

    SELECT array_agg(c.oid::regclass), array_agg(c.oid::regclass) FILTER (WHERE NOT has_table_privilege(c.oid, 'TRUNCATE'))
        INTO going, guarded
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> ALL (kept);
    -- The same for the emptying itself.
    FOREACH one IN ARRAY coalesce(guarded, '{}') LOOP
        EXECUTE format('GRANT TRUNCATE ON %s TO %I', one, current_user);
    END LOOP;
    -- Without CASCADE: what is kept must not point at what goes.
    EXECUTE 'TRUNCATE ' || (SELECT string_agg(format('%s', t), ', ') FROM unnest(going) t);
    FOREACH one IN ARRAY coalesce(guarded, '{}') LOOP
        EXECUTE format('REVOKE TRUNCATE ON %s FROM %I', one, current_user);
    END LOOP;

    -- Their password is printed for everybody, so nobody signs in as one of them any more; their usernames are free again.
    PERFORM set_config('amends.actor', p_by::text, true);
    UPDATE team SET name = btrim(replace(name, '(demo)', '')), lead_id = CASE WHEN lead_id IN (SELECT staff_id FROM demo_person) THEN p_by ELSE lead_id END,
                    executive_id = CASE WHEN executive_id IN (SELECT staff_id FROM demo_person) THEN p_by ELSE executive_id END
        WHERE lead_id IN (SELECT staff_id FROM demo_person) OR executive_id IN (SELECT staff_id FROM demo_person);
    UPDATE staff SET active = false, password_hash = '!', username = left(username, 40) || '-demo-' || left(md5(id::text), 8)
        WHERE id IN (SELECT staff_id FROM demo_person);
    UPDATE staff_token SET revoked_at = now() WHERE revoked_at IS NULL AND staff_id IN (SELECT staff_id FROM demo_person);

    UPDATE demo_house SET cleared_at = now(), cleared_by = p_by;
    RETURN 'CLEARED';
END $$;

REVOKE ALL ON FUNCTION begin_demo, demo_is_filled, clear_demo FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_demo, demo_is_filled, clear_demo TO amends_app;
