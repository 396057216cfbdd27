-- Which languages a house offers its customers, and a version by which nobody overwrites what they have not seen.

SET LOCAL lock_timeout = '2s';

ALTER TABLE organisation
    ADD COLUMN languages text[] NOT NULL DEFAULT ARRAY['et', 'en', 'ru', 'sk'],
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CONSTRAINT organisation_languages_known CHECK (languages <@ ARRAY['en', 'et', 'ru', 'sk']),
    -- Whoever asks for none of them is answered in the language of the house.
    ADD CONSTRAINT organisation_speaks_its_own CHECK (language = ANY (languages));

-- What a change counts as is no part of it.
CREATE OR REPLACE FUNCTION organisation_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    was jsonb := CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) - 'one' - 'version' END;
    now_is jsonb := to_jsonb(new) - 'one' - 'version';
BEGIN
    IF was IS DISTINCT FROM now_is THEN
        PERFORM note_people_change('00000000-0000-0000-0000-000000000000',
                                   CASE WHEN tg_op = 'INSERT' THEN 'ADDED' ELSE 'CHANGED' END, was, now_is);
    END IF;
    RETURN NULL;
END $$;

GRANT UPDATE (languages, version) ON organisation TO amends_app;
