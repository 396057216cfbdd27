-- Goods that came: what was taken in, in which parcel, how it was graded and where it went. Rows are added and never changed; what
-- stands now is their sum.

SET LOCAL lock_timeout = '2s';

-- What was expected and came, in the words of the event that says so.
CREATE TABLE goods_arrival (
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    number  integer NOT NULL,
    line_id text    NOT NULL,
    units   integer NOT NULL,
    CONSTRAINT goods_arrival_pk PRIMARY KEY (case_id, seq, number),
    CONSTRAINT goods_arrival_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_arrival_units CHECK (units > 0)
);
CREATE INDEX goods_arrival_by_line ON goods_arrival (case_id, line_id);

INSERT INTO goods_arrival (case_id, seq, number, line_id, units)
SELECT e.case_id, e.seq, u.number - 1, u.unit ->> 'line', (u.unit ->> 'quantity')::integer
FROM case_event e
CROSS JOIN LATERAL jsonb_array_elements(convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' -> 'units') WITH ORDINALITY AS u (unit, number)
WHERE e.verb = 'RECEIVE_GOODS';

CREATE TABLE goods_parcel (
    id      uuid        NOT NULL,
    case_id uuid        NOT NULL,
    seq     integer     NOT NULL,
    -- As its label says, without spaces and in capitals; a parcel without a label has none.
    code    text,
    at      timestamptz NOT NULL,
    person_id uuid      NOT NULL,
    CONSTRAINT goods_parcel_pk PRIMARY KEY (id),
    CONSTRAINT goods_parcel_code UNIQUE (code),
    CONSTRAINT goods_parcel_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_parcel_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT goods_parcel_code_form CHECK (code ~ '^[A-Z0-9./_-]{3,64}$')
);
CREATE INDEX goods_parcel_by_case ON goods_parcel (case_id, at);

-- What came and was not expected: it stands beside what was, and counts for nothing until somebody has decided about it.
CREATE TABLE goods_unexpected (
    id        uuid    NOT NULL,
    case_id   uuid    NOT NULL,
    seq       integer NOT NULL,
    parcel_id uuid    NOT NULL,
    kind      text    NOT NULL,
    line_id   text,
    what      text    NOT NULL,
    units     integer NOT NULL,
    CONSTRAINT goods_unexpected_pk PRIMARY KEY (id),
    CONSTRAINT goods_unexpected_of_case UNIQUE (case_id, id),
    CONSTRAINT goods_unexpected_parcel FOREIGN KEY (parcel_id) REFERENCES goods_parcel (id),
    CONSTRAINT goods_unexpected_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_unexpected_kind CHECK (kind IN ('OVER', 'WRONG_ITEM', 'UNEXPECTED')),
    CONSTRAINT goods_unexpected_line CHECK (kind <> 'OVER' OR line_id IS NOT NULL),
    CONSTRAINT goods_unexpected_units CHECK (units > 0)
);
CREATE INDEX goods_unexpected_by_case ON goods_unexpected (case_id);

-- A row grades units, says where graded ones go, or both at once. One that reverses another has its figures below zero.
CREATE TABLE goods_inspection (
    id            uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    seq           integer     NOT NULL,
    line_id       text,
    unexpected_id uuid,
    grade         text        NOT NULL,
    graded        integer     NOT NULL,
    disposition   text,
    disposed      integer     NOT NULL,
    photographs   uuid[]      NOT NULL,
    note          text,
    reverses      uuid,
    person_id     uuid        NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT goods_inspection_pk PRIMARY KEY (id),
    CONSTRAINT goods_inspection_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_inspection_item CHECK (num_nonnulls(line_id, unexpected_id) = 1),
    CONSTRAINT goods_inspection_unexpected FOREIGN KEY (case_id, unexpected_id) REFERENCES goods_unexpected (case_id, id),
    CONSTRAINT goods_inspection_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT goods_inspection_reversed FOREIGN KEY (reverses) REFERENCES goods_inspection (id),
    CONSTRAINT goods_inspection_reversed_once UNIQUE (reverses),
    CONSTRAINT goods_inspection_grade CHECK (grade IN ('A', 'B', 'C', 'D', 'JUNK')),
    CONSTRAINT goods_inspection_disposition CHECK (disposition IN ('RESTOCK', 'QUARANTINE', 'REFURBISH', 'REPAIR',
        'RETURN_TO_VENDOR', 'SCRAP', 'DONATE', 'SEND_BACK_TO_CUSTOMER', 'KEPT_BY_CUSTOMER')),
    CONSTRAINT goods_inspection_disposed_somewhere CHECK ((disposed = 0) = (disposition IS NULL)),
    CONSTRAINT goods_inspection_figures CHECK (CASE WHEN reverses IS NULL
        THEN graded >= 0 AND disposed >= 0 AND graded + disposed > 0 ELSE graded <= 0 AND disposed <= 0 END),
    CONSTRAINT goods_inspection_shown CHECK (grade IN ('A', 'B') OR graded <= 0 OR cardinality(photographs) > 0)
);
CREATE INDEX goods_inspection_by_case ON goods_inspection (case_id, at);

-- The sums, whoever writes: no more is graded than came, no more goes away than was graded so. One case at a time.
CREATE FUNCTION goods_inspection_within() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    came bigint;
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
    SELECT coalesce(sum(units), 0) INTO came FROM (
        SELECT units FROM goods_arrival WHERE case_id = new.case_id AND line_id = new.line_id
        UNION ALL SELECT units FROM goods_unexpected WHERE case_id = new.case_id AND id = new.unexpected_id) AS a;
    SELECT coalesce(sum(i.graded), 0), coalesce(sum(i.graded) FILTER (WHERE i.grade = new.grade), 0),
           coalesce(sum(i.disposed) FILTER (WHERE i.grade = new.grade), 0)
    INTO graded, of_grade, disposed
    FROM goods_inspection i
    WHERE i.case_id = new.case_id AND i.line_id IS NOT DISTINCT FROM new.line_id
      AND i.unexpected_id IS NOT DISTINCT FROM new.unexpected_id;
    IF graded + new.graded > came OR disposed + new.disposed > of_grade + new.graded OR of_grade + new.graded < 0 THEN
        RAISE EXCEPTION 'more is graded than came, or more goes away than was graded' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'goods_inspection_within';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER goods_inspection_within BEFORE INSERT ON goods_inspection
    FOR EACH ROW EXECUTE FUNCTION goods_inspection_within();

-- What did not come as it should have: told to the owner and to the customer, with the evidence.
CREATE TABLE goods_discrepancy (
    id            uuid        NOT NULL,
    case_id       uuid        NOT NULL,
    seq           integer     NOT NULL,
    kind          text        NOT NULL,
    line_id       text,
    unexpected_id uuid,
    units         integer     NOT NULL,
    note          text        NOT NULL,
    photographs   uuid[]      NOT NULL,
    person_id     uuid        NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT goods_discrepancy_pk PRIMARY KEY (id),
    CONSTRAINT goods_discrepancy_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_discrepancy_unexpected FOREIGN KEY (case_id, unexpected_id) REFERENCES goods_unexpected (case_id, id),
    CONSTRAINT goods_discrepancy_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT goods_discrepancy_kind CHECK (kind IN ('SHORT', 'WRONG', 'DAMAGED', 'OVER')),
    CONSTRAINT goods_discrepancy_item CHECK (num_nonnulls(line_id, unexpected_id) = 1),
    CONSTRAINT goods_discrepancy_units CHECK (units > 0),
    CONSTRAINT goods_discrepancy_shown CHECK (cardinality(photographs) > 0)
);
CREATE INDEX goods_discrepancy_by_case ON goods_discrepancy (case_id, at);

CREATE TABLE goods_discrepancy_end (
    discrepancy_id uuid        NOT NULL,
    case_id        uuid        NOT NULL,
    seq            integer     NOT NULL,
    outcome        text        NOT NULL,
    person_id      uuid        NOT NULL,
    at             timestamptz NOT NULL,
    CONSTRAINT goods_discrepancy_end_pk PRIMARY KEY (discrepancy_id),
    CONSTRAINT goods_discrepancy_end_of FOREIGN KEY (discrepancy_id) REFERENCES goods_discrepancy (id),
    CONSTRAINT goods_discrepancy_end_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_discrepancy_end_person FOREIGN KEY (person_id) REFERENCES staff (id)
);

-- Money to be kept back because goods were handled beyond what it takes to test them (Directive 2011/83/EU, art. 14(2)).
-- There is no column for any other fee.
CREATE TABLE goods_deduction (
    id          uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    seq         integer     NOT NULL,
    line_id     text        NOT NULL,
    units       integer     NOT NULL,
    grade       text        NOT NULL,
    -- Minor units; at most what was paid for these units.
    amount      bigint      NOT NULL,
    paid        bigint      NOT NULL,
    currency    text        NOT NULL,
    -- For the customer: what the loss of value is.
    words       text        NOT NULL,
    photographs uuid[]      NOT NULL,
    proposed_by uuid        NOT NULL,
    at          timestamptz NOT NULL,
    CONSTRAINT goods_deduction_pk PRIMARY KEY (id),
    CONSTRAINT goods_deduction_proposer UNIQUE (id, proposed_by),
    CONSTRAINT goods_deduction_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_deduction_person FOREIGN KEY (proposed_by) REFERENCES staff (id),
    CONSTRAINT goods_deduction_units CHECK (units > 0),
    CONSTRAINT goods_deduction_grade CHECK (grade IN ('B', 'C', 'D', 'JUNK')),
    CONSTRAINT goods_deduction_amount CHECK (amount BETWEEN 1 AND paid),
    CONSTRAINT goods_deduction_shown CHECK (cardinality(photographs) > 0 AND length(words) > 0)
);
CREATE INDEX goods_deduction_by_case ON goods_deduction (case_id, at);

CREATE TABLE goods_deduction_verdict (
    deduction_id uuid        NOT NULL,
    proposed_by  uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    seq          integer     NOT NULL,
    approved     boolean     NOT NULL,
    person_id    uuid        NOT NULL,
    reason       text        NOT NULL,
    at           timestamptz NOT NULL,
    CONSTRAINT goods_deduction_verdict_pk PRIMARY KEY (deduction_id),
    CONSTRAINT goods_deduction_verdict_of FOREIGN KEY (deduction_id, proposed_by) REFERENCES goods_deduction (id, proposed_by),
    CONSTRAINT goods_deduction_verdict_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT goods_deduction_verdict_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT goods_deduction_second_person CHECK (person_id <> proposed_by)
);

GRANT SELECT, INSERT ON goods_arrival, goods_parcel, goods_unexpected, goods_inspection, goods_discrepancy,
    goods_discrepancy_end, goods_deduction, goods_deduction_verdict TO amends_app;
REVOKE ALL ON FUNCTION goods_inspection_within FROM PUBLIC;

-- Whoever has a parcel in hand knows the order's number, and not the shop.
CREATE INDEX shop_order_by_number ON shop_order (external_id);
