-- What somebody needs so that they can read, hear or reach us, in their own words; without a row they said nothing.

SET LOCAL lock_timeout = '2s';

CREATE TABLE access_needs (
    case_id uuid        NOT NULL,
    needs   text        NOT NULL,
    -- Nobody of the house when the customer said it themselves.
    set_by  uuid,
    set_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT access_needs_pk PRIMARY KEY (case_id),
    CONSTRAINT access_needs_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT access_needs_by FOREIGN KEY (set_by) REFERENCES staff (id),
    CONSTRAINT access_needs_words CHECK (length(needs) BETWEEN 1 AND 1000)
);
GRANT SELECT, INSERT, DELETE ON access_needs TO amends_app;
GRANT UPDATE (needs, set_by, set_at) ON access_needs TO amends_app;

-- They may tell of somebody's health, so they go with the words of the case.
CREATE FUNCTION access_needs_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM access_needs WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER access_needs_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION access_needs_are_erased();
REVOKE ALL ON FUNCTION access_needs_are_erased FROM PUBLIC;
