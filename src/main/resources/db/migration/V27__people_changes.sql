-- Who gave whom which right: every change of people, teams and absences, with before and after. Triggers write it, so that no way of
-- changing them leaves nothing behind.

SET LOCAL lock_timeout = '2s';

CREATE TABLE people_change (
    number     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    -- The person or team that it is about; an absence is about whoever is away.
    subject_id uuid        NOT NULL,
    deed       text        NOT NULL,
    -- The row as it was and as it is, without the password's hash.
    before     jsonb,
    after      jsonb,
    -- Null for what the service did by itself, as at its first start.
    by_id      uuid,
    at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT people_change_pk PRIMARY KEY (number),
    CONSTRAINT people_change_deed CHECK (deed IN ('ADDED', 'CHANGED', 'PASSWORD_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN', 'ABSENCE_ADDED',
                                                  'ABSENCE_CHANGED', 'ABSENCE_DROPPED')),
    CONSTRAINT people_change_says_something CHECK (deed = 'PASSWORD_CHANGED' OR before IS DISTINCT FROM after),
    CONSTRAINT people_change_by FOREIGN KEY (by_id) REFERENCES staff (id)
);
CREATE INDEX people_change_of ON people_change (subject_id, number DESC);

-- Whoever changes says who they are for their transaction.
CREATE FUNCTION note_people_change(p_subject uuid, p_deed text, p_before jsonb, p_after jsonb) RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO people_change (subject_id, deed, before, after, by_id)
    VALUES (p_subject, p_deed, p_before, p_after, nullif(current_setting('amends.actor', true), '')::uuid)
$$;

CREATE FUNCTION staff_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    was jsonb := CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) - 'password_hash' END;
    now_is jsonb := to_jsonb(new) - 'password_hash';
BEGIN
    IF was IS DISTINCT FROM now_is THEN
        PERFORM note_people_change(new.id, CASE WHEN tg_op = 'INSERT' THEN 'ADDED' ELSE 'CHANGED' END, was, now_is);
    END IF;
    IF tg_op = 'UPDATE' AND old.password_hash <> new.password_hash THEN
        PERFORM note_people_change(new.id, 'PASSWORD_CHANGED', NULL, NULL);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER staff_changes_are_noted AFTER INSERT OR UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION staff_changes_are_noted();

CREATE FUNCTION team_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        PERFORM note_people_change(new.id, 'ADDED', NULL, to_jsonb(new) - 'answerable');
    ELSIF old IS DISTINCT FROM new THEN
        PERFORM note_people_change(new.id, 'CHANGED', to_jsonb(old) - 'answerable', to_jsonb(new) - 'answerable');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER team_changes_are_noted AFTER INSERT OR UPDATE ON team FOR EACH ROW EXECUTE FUNCTION team_changes_are_noted();

CREATE FUNCTION role_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        PERFORM note_people_change(new.staff_id, 'ROLE_GIVEN', NULL, jsonb_build_object('role', new.role));
    ELSE
        PERFORM note_people_change(old.staff_id, 'ROLE_TAKEN', jsonb_build_object('role', old.role), NULL);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER role_changes_are_noted AFTER INSERT OR DELETE ON staff_role FOR EACH ROW EXECUTE FUNCTION role_changes_are_noted();

CREATE FUNCTION absence_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        PERFORM note_people_change(new.staff_id, 'ABSENCE_ADDED', NULL, to_jsonb(new));
    ELSIF tg_op = 'DELETE' THEN
        PERFORM note_people_change(old.staff_id, 'ABSENCE_DROPPED', to_jsonb(old), NULL);
    ELSIF old IS DISTINCT FROM new THEN
        PERFORM note_people_change(new.staff_id, 'ABSENCE_CHANGED', to_jsonb(old), to_jsonb(new));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER absence_changes_are_noted AFTER INSERT OR UPDATE OR DELETE ON absence FOR EACH ROW EXECUTE FUNCTION absence_changes_are_noted();

REVOKE ALL ON FUNCTION note_people_change FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_people_change TO amends_app;
GRANT SELECT, INSERT ON people_change TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON people_change FROM CURRENT_USER;
