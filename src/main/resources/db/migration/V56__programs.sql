-- Programs that work for somebody: each token has a name and a number by which an administrator ends it, and both are told in the history
-- of whose it is.

SET LOCAL lock_timeout = '2s';

ALTER TABLE staff_token
    ADD COLUMN number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN name   text   NOT NULL DEFAULT '',
    ADD CONSTRAINT staff_token_number UNIQUE (number),
    ADD CONSTRAINT staff_token_name_short CHECK (length(name) <= 100);

ALTER TABLE people_change
    DROP CONSTRAINT people_change_deed,
    ADD CONSTRAINT people_change_deed CHECK (deed IN ('ADDED', 'CHANGED', 'PASSWORD_CHANGED', 'ROLE_GIVEN', 'ROLE_TAKEN', 'ABSENCE_ADDED',
                                                      'ABSENCE_CHANGED', 'ABSENCE_DROPPED', 'TOKEN_ISSUED', 'TOKEN_ENDED'));

CREATE FUNCTION token_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    token jsonb := jsonb_build_object('program', new.name, 'number', new.number);
BEGIN
    IF tg_op = 'INSERT' THEN
        PERFORM note_people_change(new.staff_id, 'TOKEN_ISSUED', NULL, token || jsonb_build_object('expires_at', new.expires_at));
    ELSIF old.revoked_at IS NULL AND new.revoked_at IS NOT NULL THEN
        PERFORM note_people_change(new.staff_id, 'TOKEN_ENDED', token || jsonb_build_object('seen_at', new.seen_at), NULL);
    END IF;
    RETURN NULL;
END $$;
-- A browser's session is no program, and that it is used changes nothing.
CREATE TRIGGER token_issued_is_noted AFTER INSERT ON staff_token
    FOR EACH ROW WHEN (new.kind = 'BEARER') EXECUTE FUNCTION token_changes_are_noted();
CREATE TRIGGER token_ended_is_noted AFTER UPDATE OF revoked_at ON staff_token
    FOR EACH ROW WHEN (new.kind = 'BEARER') EXECUTE FUNCTION token_changes_are_noted();
