-- A parcel that was matched to the wrong case is taken off it again: what was counted there is reversed by an event of that case, the label
-- is free, and the parcel lies among those without a case once more, with somebody who owes a look at it.

SET LOCAL lock_timeout = '2s';

-- Wherever goods can be taken in, that can be reversed.
INSERT INTO transition (machine, from_status, verb, to_status)
SELECT machine, from_status, 'REVERSE_RECEIPT', to_status FROM transition WHERE verb = 'RECEIVE_GOODS';

-- What was reversed is below zero, under the event that says so.
ALTER TABLE goods_arrival
    DROP CONSTRAINT goods_arrival_units,
    ADD CONSTRAINT goods_arrival_units CHECK (units <> 0);

-- A parcel that was no parcel of its case. Its label is the parcel's, so the case does not keep it.
CREATE TABLE goods_parcel_reversal (
    parcel_id uuid        NOT NULL,
    case_id   uuid        NOT NULL,
    seq       integer     NOT NULL,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    CONSTRAINT goods_parcel_reversal_pk PRIMARY KEY (parcel_id),
    CONSTRAINT goods_parcel_reversal_of FOREIGN KEY (parcel_id) REFERENCES goods_parcel (id),
    CONSTRAINT goods_parcel_reversal_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_parcel_reversal_person FOREIGN KEY (person_id) REFERENCES staff (id)
);

-- How many of a line, or of something unexpected, came with a case and stayed there.
CREATE FUNCTION goods_here(p_case uuid, p_line text, p_unexpected uuid) RETURNS bigint
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(units), 0)::bigint FROM (
        SELECT a.units FROM goods_arrival a WHERE a.case_id = p_case AND a.line_id = p_line
        UNION ALL
        SELECT u.units FROM goods_unexpected u WHERE u.case_id = p_case AND u.id = p_unexpected
            AND NOT EXISTS (SELECT FROM goods_parcel_reversal r WHERE r.parcel_id = u.parcel_id)) AS came
$$;
REVOKE ALL ON FUNCTION goods_here FROM PUBLIC;

CREATE OR REPLACE FUNCTION goods_inspection_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    graded bigint;
    of_grade bigint;
    disposed bigint;
    original goods_inspection;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('goods ' || new.case_id, 20));
    IF new.reverses IS NOT NULL THEN
        SELECT * INTO original FROM goods_inspection WHERE id = new.reverses;
        IF (new.case_id, new.line_id, new.unexpected_id, new.grade, new.graded, new.disposition, new.disposed)
            IS DISTINCT FROM (original.case_id, original.line_id, original.unexpected_id, original.grade, -original.graded,
                original.disposition, -original.disposed) OR original.reverses IS NOT NULL THEN
            RAISE EXCEPTION 'a reversal is the whole opposite of one row' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'goods_inspection_is_reversed_whole';
        END IF;
    END IF;
    IF EXISTS (SELECT FROM unnest(new.photographs) AS p (id)
               WHERE NOT EXISTS (SELECT FROM photograph g WHERE g.case_id = new.case_id AND g.id = p.id)) THEN
        RAISE EXCEPTION 'a photograph is of another case' USING ERRCODE = 'foreign_key_violation',
            CONSTRAINT = 'goods_inspection_photographs';
    END IF;
    SELECT coalesce(sum(i.graded), 0), coalesce(sum(i.graded) FILTER (WHERE i.grade = new.grade), 0),
           coalesce(sum(i.disposed) FILTER (WHERE i.grade = new.grade), 0)
    INTO graded, of_grade, disposed
    FROM goods_inspection i
    WHERE i.case_id = new.case_id AND i.line_id IS NOT DISTINCT FROM new.line_id
      AND i.unexpected_id IS NOT DISTINCT FROM new.unexpected_id;
    IF graded + new.graded > goods_here(new.case_id, new.line_id, new.unexpected_id)
        OR disposed + new.disposed > of_grade + new.graded OR of_grade + new.graded < 0 THEN
        RAISE EXCEPTION 'more is graded than came, or more goes away than was graded' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'goods_inspection_within';
    END IF;
    RETURN new;
END $$;

-- No more is reversed than came and is not graded, whoever writes.
CREATE FUNCTION goods_reversal_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('goods ' || new.case_id, 20));
    IF goods_here(new.case_id, new.line_id, NULL) + new.units
        < (SELECT coalesce(sum(i.graded), 0) FROM goods_inspection i WHERE i.case_id = new.case_id AND i.line_id = new.line_id) THEN
        RAISE EXCEPTION 'more is reversed than came and is not graded' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'goods_arrival_within';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER goods_reversal_within BEFORE INSERT ON goods_arrival
    FOR EACH ROW WHEN (new.units < 0) EXECUTE FUNCTION goods_reversal_within();
REVOKE ALL ON FUNCTION goods_reversal_within FROM PUBLIC;

CREATE FUNCTION goods_parcel_is_reversed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('goods ' || new.case_id, 20));
    IF EXISTS (SELECT FROM goods_unexpected u JOIN goods_inspection i ON i.case_id = u.case_id AND i.unexpected_id = u.id
               WHERE u.parcel_id = new.parcel_id GROUP BY u.id HAVING sum(i.graded) > 0) THEN
        RAISE EXCEPTION 'something of this parcel is graded' USING ERRCODE = 'check_violation', CONSTRAINT = 'goods_parcel_reversal_within';
    END IF;
    UPDATE goods_parcel SET code = NULL WHERE id = new.parcel_id AND case_id = new.case_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the parcel is of another case' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'goods_parcel_reversal_case';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER goods_parcel_is_reversed BEFORE INSERT ON goods_parcel_reversal
    FOR EACH ROW EXECUTE FUNCTION goods_parcel_is_reversed();
REVOKE ALL ON FUNCTION goods_parcel_is_reversed FROM PUBLIC;
GRANT SELECT, INSERT ON goods_parcel_reversal TO amends_app;

-- The event of its case that counted a parcel; both were written with the same moment.
ALTER TABLE stray_parcel ADD COLUMN case_seq integer;
UPDATE stray_parcel s SET case_seq = (
    SELECT max(p.seq) FROM goods_parcel p WHERE p.case_id = s.case_id AND p.at = s.ended_at)
WHERE s.case_id IS NOT NULL;
ALTER TABLE stray_parcel
    ADD CONSTRAINT stray_parcel_counted_where CHECK (case_seq IS NULL OR case_id IS NOT NULL),
    ADD CONSTRAINT stray_parcel_counted_by FOREIGN KEY (case_id, case_seq) REFERENCES case_event (case_id, seq);

CREATE TABLE stray_match_reversal (
    parcel_id  uuid        NOT NULL,
    case_id    uuid        NOT NULL,
    -- The event that counted it, and the one that says that this was a mistake.
    case_seq   integer     NOT NULL,
    seq        integer     NOT NULL,
    matched_by uuid        NOT NULL,
    matched_at timestamptz NOT NULL,
    -- By which somebody had owed a look at it.
    task_id    uuid        NOT NULL,
    reason     text        NOT NULL,
    person_id  uuid        NOT NULL,
    at         timestamptz NOT NULL,
    CONSTRAINT stray_match_reversal_pk PRIMARY KEY (parcel_id, case_id, case_seq),
    CONSTRAINT stray_match_reversal_of FOREIGN KEY (parcel_id) REFERENCES stray_parcel (id),
    CONSTRAINT stray_match_reversal_counted FOREIGN KEY (case_id, case_seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT stray_match_reversal_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT stray_match_reversal_task FOREIGN KEY (task_id) REFERENCES channel_contact (id),
    CONSTRAINT stray_match_reversal_matched_by FOREIGN KEY (matched_by) REFERENCES staff (id),
    CONSTRAINT stray_match_reversal_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT stray_match_reversal_reason CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE INDEX stray_match_reversal_by_case ON stray_match_reversal (case_id);

-- Its photographs show another person's parcel, so they leave the case with it.
CREATE FUNCTION stray_photographs_go_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM stray_parcel s WHERE s.id = new.parcel_id AND s.outcome = 'MATCHED'
                   AND (s.case_id, s.case_seq, s.ended_by, s.ended_at, s.task_id)
                       = (new.case_id, new.case_seq, new.matched_by, new.matched_at, new.task_id)) THEN
        RAISE EXCEPTION 'the parcel is not matched so' USING ERRCODE = 'check_violation', CONSTRAINT = 'stray_match_reversal_matched';
    END IF;
    INSERT INTO stray_photograph (id, parcel_id, person_id, at, width, height, came_sha256, content, preview)
    SELECT gen_random_uuid(), new.parcel_id, p.person_id, p.at, p.width, p.height, p.came_sha256, c.content, c.preview
    FROM photograph p JOIN photograph_content c ON c.photograph_id = p.id
    WHERE p.case_id = new.case_id AND p.seq = new.case_seq;
    DELETE FROM photograph_content c USING photograph p
    WHERE p.id = c.photograph_id AND p.case_id = new.case_id AND p.seq = new.case_seq;
    RETURN new;
END $$;
CREATE TRIGGER stray_photographs_go_back BEFORE INSERT ON stray_match_reversal
    FOR EACH ROW EXECUTE FUNCTION stray_photographs_go_back();
REVOKE ALL ON FUNCTION stray_photographs_go_back FROM PUBLIC;

-- What ended stays as it ended, unless a row says that the match was a mistake.
CREATE OR REPLACE FUNCTION stray_parcel_ends_once() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF new.outcome IS NULL AND EXISTS (
        SELECT FROM stray_match_reversal r
        WHERE (r.parcel_id, r.case_id, r.case_seq) = (old.id, old.case_id, old.case_seq)) THEN
        RETURN new;
    END IF;
    RAISE EXCEPTION 'a parcel that was matched or let go stays so' USING ERRCODE = 'check_violation';
END $$;

GRANT SELECT, INSERT ON stray_match_reversal TO amends_app;
GRANT UPDATE (case_seq, task_id) ON stray_parcel TO amends_app;

-- Every contact by which it was owed forgets its parcel, and so does every reason that was given.
CREATE OR REPLACE FUNCTION forget_strays(p_parcels uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE stray_item SET what = '–' WHERE parcel_id = ANY (p_parcels);
    DELETE FROM stray_photograph WHERE parcel_id = ANY (p_parcels);
    UPDATE contact_attempt SET said = '–' WHERE contact_id IN (
        SELECT task_id FROM stray_parcel WHERE id = ANY (p_parcels)
        UNION ALL SELECT task_id FROM stray_match_reversal WHERE parcel_id = ANY (p_parcels));
    UPDATE channel_contact SET caller = '–', name = NULL, note = NULL WHERE id IN (
        SELECT task_id FROM stray_parcel WHERE id = ANY (p_parcels)
        UNION ALL SELECT task_id FROM stray_match_reversal WHERE parcel_id = ANY (p_parcels));
    UPDATE stray_match_reversal SET reason = '–' WHERE parcel_id = ANY (p_parcels);
    UPDATE stray_parcel SET code = NULL, sender = NULL, order_number = NULL, remarks = NULL,
            said = CASE WHEN outcome = 'LET_GO' THEN '–' END, forgotten_at = now()
        WHERE id = ANY (p_parcels)
$$;

-- Why it was a mistake may name the customer of the wrong case as well.
CREATE FUNCTION stray_reversals_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE stray_match_reversal SET reason = '–' WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER stray_reversals_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION stray_reversals_are_erased();
REVOKE ALL ON FUNCTION stray_reversals_are_erased FROM PUBLIC;
