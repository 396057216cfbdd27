-- Who the house is to its customers, and whether its relay takes mail: what its first day is about. Both are data, so that an administrator needs no
-- restart; until somebody says who the house is, its configuration does.

SET LOCAL lock_timeout = '2s';

CREATE TABLE organisation (
    one      boolean NOT NULL DEFAULT true,
    name     text    NOT NULL,
    -- By post, line by line.
    address  text,
    language text    NOT NULL,
    phone    text,
    hours    text,
    email    text,
    CONSTRAINT organisation_pk PRIMARY KEY (one),
    CONSTRAINT organisation_is_one CHECK (one),
    CONSTRAINT organisation_name_given CHECK (length(name) BETWEEN 1 AND 100 AND name = btrim(name)),
    CONSTRAINT organisation_address_short CHECK (length(address) BETWEEN 1 AND 500),
    CONSTRAINT organisation_language_known CHECK (language IN ('en', 'et', 'ru', 'sk')),
    CONSTRAINT organisation_phone_short CHECK (length(phone) BETWEEN 1 AND 40),
    CONSTRAINT organisation_hours_short CHECK (length(hours) BETWEEN 1 AND 100),
    CONSTRAINT organisation_email_plain CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254)
);

-- The organisation is nobody, so its changes stand under the id of nobody, beside those of its people.
CREATE FUNCTION organisation_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    was jsonb := CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) - 'one' END;
    now_is jsonb := to_jsonb(new) - 'one';
BEGIN
    IF was IS DISTINCT FROM now_is THEN
        PERFORM note_people_change('00000000-0000-0000-0000-000000000000',
                                   CASE WHEN tg_op = 'INSERT' THEN 'ADDED' ELSE 'CHANGED' END, was, now_is);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER organisation_changes_are_noted AFTER INSERT OR UPDATE ON organisation
    FOR EACH ROW EXECUTE FUNCTION organisation_changes_are_noted();

GRANT SELECT, INSERT ON organisation TO amends_app;
GRANT UPDATE (name, address, language, phone, hours, email) ON organisation TO amends_app;

-- What the relay said to mails that somebody sent to themselves.
CREATE TABLE relay_trial (
    number   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    by_id    uuid        NOT NULL,
    accepted boolean     NOT NULL,
    answer   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT relay_trial_pk PRIMARY KEY (number),
    CONSTRAINT relay_trial_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT relay_trial_answer CHECK (length(answer) <= 1000)
);

GRANT SELECT, INSERT ON relay_trial TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON relay_trial FROM CURRENT_USER;
