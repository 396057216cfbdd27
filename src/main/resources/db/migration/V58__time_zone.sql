-- On whose clocks the customer of a case reads times; without a row nobody said, and they are the house's.

SET LOCAL lock_timeout = '2s';

CREATE TABLE time_zone (
    case_id uuid        NOT NULL,
    -- By its name in the IANA list; null when they want the house's own, whichever that is.
    zone    text,
    -- Nobody of the house when the customer said it themselves.
    set_by  uuid,
    set_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT time_zone_pk PRIMARY KEY (case_id),
    CONSTRAINT time_zone_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT time_zone_by FOREIGN KEY (set_by) REFERENCES staff (id),
    CONSTRAINT time_zone_name CHECK (zone ~ '^[A-Za-z0-9_+/-]{1,100}$')
);
GRANT SELECT, INSERT ON time_zone TO amends_app;
GRANT UPDATE (zone, set_by, set_at) ON time_zone TO amends_app;

-- It tells where somebody lives, so it goes with the words of the case.
CREATE FUNCTION time_zone_is_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM time_zone WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER time_zone_is_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION time_zone_is_erased();
REVOKE ALL ON FUNCTION time_zone_is_erased FROM PUBLIC;
