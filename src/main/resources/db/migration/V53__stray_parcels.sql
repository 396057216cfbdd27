-- Parcels that belong to no case: taken in with what is known of them, owed by somebody by a date like any other contact, until they are
-- matched to a case or let go.

SET LOCAL lock_timeout = '2s';

ALTER TABLE channel_contact
    DROP CONSTRAINT channel_contact_kind,
    ADD CONSTRAINT channel_contact_kind CHECK (kind IN ('MISSED_CALL', 'BOUNCE', 'MESSAGE', 'PARCEL'));
ALTER TABLE contact_attempt
    DROP CONSTRAINT contact_attempt_how,
    ADD CONSTRAINT contact_attempt_how CHECK (how IN ('REACHED', 'MESSAGE_LEFT', 'LED_TO_CASE', 'LET_GO'));

CREATE TABLE stray_parcel (
    id             uuid        NOT NULL,
    -- As its label says, without spaces and in capitals; a parcel without a label has none.
    code           text,
    carrier        text,
    -- As it is written on the parcel.
    sender         text,
    -- What it says of an order or a case.
    order_number   text,
    place          text        NOT NULL,
    remarks        text,
    taken_by       uuid        NOT NULL,
    taken_at       timestamptz NOT NULL DEFAULT now(),
    -- By which somebody owes a look at it.
    task_id        uuid        NOT NULL,
    version        integer     NOT NULL DEFAULT 1,
    -- Filed for this parcel; it is matched to that case next.
    opened_case_id uuid,
    outcome        text,
    case_id        uuid,
    -- Why it was let go.
    said           text,
    ended_by       uuid,
    ended_at       timestamptz,
    forgotten_at   timestamptz,
    CONSTRAINT stray_parcel_pk PRIMARY KEY (id),
    CONSTRAINT stray_parcel_task UNIQUE (task_id),
    CONSTRAINT stray_parcel_code_form CHECK (code ~ '^[A-Z0-9./_-]{3,64}$'),
    CONSTRAINT stray_parcel_carrier_length CHECK (length(carrier) BETWEEN 1 AND 100),
    CONSTRAINT stray_parcel_sender_length CHECK (length(sender) BETWEEN 1 AND 500),
    CONSTRAINT stray_parcel_order_length CHECK (length(order_number) BETWEEN 1 AND 100),
    CONSTRAINT stray_parcel_place_length CHECK (length(place) BETWEEN 1 AND 200),
    CONSTRAINT stray_parcel_remarks_length CHECK (length(remarks) BETWEEN 1 AND 2000),
    CONSTRAINT stray_parcel_version CHECK (version > 0),
    CONSTRAINT stray_parcel_outcome CHECK (outcome IN ('MATCHED', 'LET_GO')),
    CONSTRAINT stray_parcel_end CHECK ((outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = (ended_by IS NULL)),
    CONSTRAINT stray_parcel_matched CHECK ((outcome IS NOT DISTINCT FROM 'MATCHED') = (case_id IS NOT NULL)),
    CONSTRAINT stray_parcel_let_go CHECK ((outcome IS NOT DISTINCT FROM 'LET_GO') = (said IS NOT NULL)),
    CONSTRAINT stray_parcel_taken_by FOREIGN KEY (taken_by) REFERENCES staff (id),
    CONSTRAINT stray_parcel_ended_by FOREIGN KEY (ended_by) REFERENCES staff (id),
    CONSTRAINT stray_parcel_task_of FOREIGN KEY (task_id) REFERENCES channel_contact (id),
    CONSTRAINT stray_parcel_opened FOREIGN KEY (opened_case_id) REFERENCES case_file (id),
    CONSTRAINT stray_parcel_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE UNIQUE INDEX stray_parcel_lies_once ON stray_parcel (code) WHERE outcome IS NULL;
CREATE INDEX stray_parcel_lying ON stray_parcel (taken_at, id) WHERE outcome IS NULL;
CREATE INDEX stray_parcel_newest ON stray_parcel (taken_at DESC, id DESC);
CREATE INDEX stray_parcel_by_case ON stray_parcel (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX stray_parcel_opened_for ON stray_parcel (opened_case_id) WHERE opened_case_id IS NOT NULL;

CREATE TABLE stray_item (
    parcel_id uuid    NOT NULL,
    number    integer NOT NULL,
    what      text    NOT NULL,
    article   text,
    units     integer NOT NULL,
    CONSTRAINT stray_item_pk PRIMARY KEY (parcel_id, number),
    CONSTRAINT stray_item_of FOREIGN KEY (parcel_id) REFERENCES stray_parcel (id),
    CONSTRAINT stray_item_what_length CHECK (length(what) BETWEEN 1 AND 500),
    CONSTRAINT stray_item_article_length CHECK (length(article) BETWEEN 1 AND 150),
    CONSTRAINT stray_item_units CHECK (units > 0)
);

-- Drawn anew, so that nothing of the file as it came is kept. With its parcel a photograph moves to the case.
CREATE TABLE stray_photograph (
    id          uuid        NOT NULL,
    parcel_id   uuid        NOT NULL,
    person_id   uuid        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    width       integer     NOT NULL,
    height      integer     NOT NULL,
    came_sha256 bytea       NOT NULL,
    content     bytea       NOT NULL,
    preview     bytea       NOT NULL,
    CONSTRAINT stray_photograph_pk PRIMARY KEY (id),
    CONSTRAINT stray_photograph_once UNIQUE (parcel_id, came_sha256),
    CONSTRAINT stray_photograph_of FOREIGN KEY (parcel_id) REFERENCES stray_parcel (id),
    CONSTRAINT stray_photograph_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT stray_photograph_digest CHECK (length(came_sha256) = 32),
    CONSTRAINT stray_photograph_size CHECK (length(content) <= 1048576 AND length(preview) <= 262144 AND width > 0 AND height > 0)
);
ALTER TABLE stray_photograph ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN preview SET STORAGE EXTERNAL;

-- What ended stays as it ended.
CREATE FUNCTION stray_parcel_ends_once() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a parcel that was matched or let go stays so' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER stray_parcel_ends_once BEFORE UPDATE ON stray_parcel
    FOR EACH ROW WHEN (old.outcome IS NOT NULL
        AND (new.outcome, new.case_id, new.ended_by, new.ended_at) IS DISTINCT FROM (old.outcome, old.case_id, old.ended_by, old.ended_at))
    EXECUTE FUNCTION stray_parcel_ends_once();

GRANT SELECT, INSERT ON stray_parcel, stray_item TO amends_app;
GRANT SELECT, INSERT, DELETE ON stray_photograph TO amends_app;
GRANT UPDATE (version, opened_case_id, outcome, case_id, said, ended_by, ended_at) ON stray_parcel TO amends_app;

-- What goods a case is about, by article: so a parcel that says nothing else finds the cases that may wait for it.
CREATE INDEX case_order_by_goods ON case_order USING gin ((document -> 'lines') jsonb_path_ops);

-- Who sent it and what somebody noted of it goes with the words of its case.
CREATE FUNCTION forget_strays(p_parcels uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE stray_item SET what = '–' WHERE parcel_id = ANY (p_parcels);
    DELETE FROM stray_photograph WHERE parcel_id = ANY (p_parcels);
    UPDATE contact_attempt a SET said = '–' FROM stray_parcel s WHERE s.id = ANY (p_parcels) AND a.contact_id = s.task_id;
    UPDATE channel_contact k SET caller = '–', name = NULL, note = NULL FROM stray_parcel s
        WHERE s.id = ANY (p_parcels) AND k.id = s.task_id;
    UPDATE stray_parcel SET code = NULL, sender = NULL, order_number = NULL, remarks = NULL,
            said = CASE WHEN outcome = 'LET_GO' THEN '–' END, forgotten_at = now()
        WHERE id = ANY (p_parcels)
$$;
REVOKE ALL ON FUNCTION forget_strays FROM PUBLIC;

CREATE FUNCTION strays_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM forget_strays(ARRAY(SELECT id FROM stray_parcel WHERE case_id = new.case_id));
    RETURN NULL;
END $$;
CREATE TRIGGER strays_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION strays_are_erased();
REVOKE ALL ON FUNCTION strays_are_erased FROM PUBLIC;

-- Of parcels that were let go nobody needs to know any more from whom they were. How many were forgotten.
CREATE FUNCTION forget_parcels_let_go(p_older interval, p_most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    old uuid[];
BEGIN
    old := ARRAY(SELECT id FROM stray_parcel
                 WHERE outcome = 'LET_GO' AND ended_at < now() - p_older AND forgotten_at IS NULL
                 ORDER BY ended_at LIMIT p_most FOR NO KEY UPDATE SKIP LOCKED);
    PERFORM forget_strays(old);
    RETURN cardinality(old);
END $$;
REVOKE ALL ON FUNCTION forget_parcels_let_go FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_parcels_let_go TO amends_app;
