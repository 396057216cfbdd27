-- How the goods of a case come back: parcels on their way, their labels, and what carriers say of them. A state is the last of a
-- parcel's events; foreign keys allow the legal moves and no other.

SET LOCAL lock_timeout = '2s';

-- The machine, as data. Its rows are compared with the code by a test.
CREATE TABLE parcel_transition (
    from_state text,
    to_state   text NOT NULL,
    from_key   text NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    CONSTRAINT parcel_transition_pk PRIMARY KEY (from_key, to_state)
);
INSERT INTO parcel_transition (from_state, to_state) VALUES
    (NULL, 'REQUESTED'),
    (NULL, 'HANDED_OVER'),
    ('REQUESTED', 'LABEL_READY'),
    ('REQUESTED', 'LABEL_FAILED'),
    ('REQUESTED', 'VOIDED'),
    ('LABEL_FAILED', 'LABEL_READY'),
    ('LABEL_FAILED', 'VOIDED'),
    ('LABEL_READY', 'VOIDED'),
    ('LABEL_READY', 'HANDED_OVER'),
    ('LABEL_READY', 'IN_TRANSIT'),
    ('LABEL_READY', 'DELIVERED'),
    ('LABEL_READY', 'LOST'),
    ('LABEL_READY', 'RETURNED_TO_SENDER'),
    ('VOIDED', 'HANDED_OVER'),
    ('VOIDED', 'IN_TRANSIT'),
    ('VOIDED', 'DELIVERED'),
    ('VOIDED', 'LOST'),
    ('VOIDED', 'RETURNED_TO_SENDER'),
    ('HANDED_OVER', 'IN_TRANSIT'),
    ('HANDED_OVER', 'DELIVERED'),
    ('HANDED_OVER', 'LOST'),
    ('HANDED_OVER', 'RETURNED_TO_SENDER'),
    ('IN_TRANSIT', 'DELIVERED'),
    ('IN_TRANSIT', 'LOST'),
    ('IN_TRANSIT', 'RETURNED_TO_SENDER'),
    ('LOST', 'DELIVERED'),
    ('LOST', 'RETURNED_TO_SENDER');

CREATE TABLE return_parcel (
    id       uuid    NOT NULL,
    case_id  uuid    NOT NULL,
    -- By which people speak of it, within its case.
    number   integer NOT NULL,
    method   text    NOT NULL,
    -- Who makes the label: BY_HAND or a connector; OWN for a parcel that its sender took to a carrier.
    carrier  text    NOT NULL,
    -- Where it comes from; empty where nobody needs to know.
    sender_name text, sender_street text, sender_postcode text, sender_city text, sender_country text,
    -- The parcel whose label was made void for this one.
    replaces uuid,
    seq      integer NOT NULL,
    state    text    NOT NULL,
    -- As its label says, without spaces and in capitals. Carriers use numbers again after years.
    tracking text,
    link     text,
    -- For the customer, in words.
    instructions text,
    valid_until  timestamptz,
    first_asked  timestamptz,
    -- When somebody has to ask the connector again: a claim's lease, or the next try.
    look_at      timestamptz,
    -- When it was last heard of on its way, and when its owner was called because it is silent.
    heard_at     timestamptz,
    called_at    timestamptz,
    -- When its case heard that nobody waits for these goods any more: they were sent, or we fetch them.
    told_at      timestamptz,
    CONSTRAINT return_parcel_pk PRIMARY KEY (id),
    CONSTRAINT return_parcel_number UNIQUE (case_id, number),
    CONSTRAINT return_parcel_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT return_parcel_replaces FOREIGN KEY (replaces) REFERENCES return_parcel (id),
    CONSTRAINT return_parcel_replaced_once UNIQUE (replaces),
    CONSTRAINT return_parcel_method CHECK (method IN ('OWN_CARRIER', 'MAIL_LABEL', 'QR_CODE', 'DROP_OFF', 'PICK_UP')),
    CONSTRAINT return_parcel_sender CHECK (num_nonnulls(sender_name, sender_street, sender_postcode, sender_city, sender_country) IN (0, 5)),
    CONSTRAINT return_parcel_tracking_form CHECK (tracking ~ '^[A-Z0-9./_-]{3,64}$')
);
CREATE INDEX return_parcel_by_tracking ON return_parcel (tracking) WHERE tracking IS NOT NULL;
CREATE INDEX return_parcel_to_ask ON return_parcel (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX return_parcel_untold ON return_parcel (id) WHERE told_at IS NULL;
CREATE INDEX return_parcel_silent ON return_parcel (heard_at) WHERE state IN ('HANDED_OVER', 'IN_TRANSIT') AND called_at IS NULL;

CREATE TABLE return_parcel_event (
    parcel_id  uuid        NOT NULL,
    seq        integer     NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    source     text        NOT NULL,
    person_id  uuid,
    -- When it happened, as its source says, and when we heard of it.
    at         timestamptz NOT NULL,
    noted_at   timestamptz NOT NULL DEFAULT now(),
    note       text,
    from_key   text        NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    prev_seq   integer     GENERATED ALWAYS AS (CASE WHEN seq = 0 THEN NULL ELSE seq - 1 END) STORED,
    CONSTRAINT return_parcel_event_pk PRIMARY KEY (parcel_id, seq),
    CONSTRAINT return_parcel_event_link UNIQUE (parcel_id, seq, to_state),
    CONSTRAINT return_parcel_event_first CHECK ((seq = 0) = (from_state IS NULL)),
    CONSTRAINT return_parcel_event_of FOREIGN KEY (parcel_id) REFERENCES return_parcel (id),
    CONSTRAINT return_parcel_event_source CHECK (source IN ('CUSTOMER', 'STAFF', 'CARRIER', 'SERVICE')),
    CONSTRAINT return_parcel_event_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT return_parcel_event_by_staff CHECK ((source = 'STAFF') = (person_id IS NOT NULL)),
    CONSTRAINT return_parcel_event_legal FOREIGN KEY (from_key, to_state) REFERENCES parcel_transition (from_key, to_state),
    CONSTRAINT return_parcel_event_continues FOREIGN KEY (parcel_id, prev_seq, from_state)
        REFERENCES return_parcel_event (parcel_id, seq, to_state)
);
ALTER TABLE return_parcel ADD CONSTRAINT return_parcel_state_has_event FOREIGN KEY (id, seq, state)
    REFERENCES return_parcel_event (parcel_id, seq, to_state);

-- A pointer that could go back would allow a rewind.
CREATE FUNCTION return_parcel_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'parcel % is at % and may only go to %', old.id, old.seq, old.seq + 1
        USING ERRCODE = 'check_violation', CONSTRAINT = 'return_parcel_moves_forward';
END $$;
CREATE TRIGGER return_parcel_moves_forward BEFORE UPDATE ON return_parcel
    FOR EACH ROW WHEN (new.seq NOT IN (old.seq, old.seq + 1)) EXECUTE FUNCTION return_parcel_moves_forward();

-- A label as its carrier or a colleague made it: a PDF file or a picture.
CREATE TABLE return_label (
    parcel_id  uuid        NOT NULL,
    media_type text        NOT NULL,
    content    bytea       NOT NULL,
    CONSTRAINT return_label_pk PRIMARY KEY (parcel_id),
    CONSTRAINT return_label_of FOREIGN KEY (parcel_id) REFERENCES return_parcel (id),
    CONSTRAINT return_label_type CHECK (media_type IN ('application/pdf', 'image/png')),
    CONSTRAINT return_label_size CHECK (octet_length(content) BETWEEN 1 AND 2097152)
);

-- What carriers told us, each event once, whatever became of it.
CREATE TABLE carrier_event (
    carrier   text        NOT NULL,
    event_id  text        NOT NULL,
    -- Empty for a parcel that nobody here knows.
    parcel_id uuid,
    tracking  text        NOT NULL,
    said      text        NOT NULL,
    at        timestamptz NOT NULL,
    heard_at  timestamptz NOT NULL DEFAULT now(),
    -- Whether the parcel moved by it; what comes late or out of order moves nothing.
    moved     boolean     NOT NULL,
    CONSTRAINT carrier_event_pk PRIMARY KEY (carrier, event_id),
    CONSTRAINT carrier_event_parcel FOREIGN KEY (parcel_id) REFERENCES return_parcel (id)
);

-- Until when goods should be on their way, and when the owner was asked what to do about those that are not. The day passes
-- nothing: a withdrawal stands, and a return waits for its owner.
CREATE TABLE goods_awaited (
    case_id  uuid        NOT NULL,
    send_by  timestamptz NOT NULL,
    asked_at timestamptz,
    CONSTRAINT goods_awaited_pk PRIMARY KEY (case_id),
    CONSTRAINT goods_awaited_of FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX goods_awaited_unasked ON goods_awaited (send_by) WHERE asked_at IS NULL;
INSERT INTO goods_awaited (case_id, send_by)
SELECT e.case_id, e.at + interval '14 days' FROM case_event e JOIN case_file c ON c.id = e.case_id
WHERE e.verb = 'AUTHORISE' AND c.status = 'REMEDY_DUE';

GRANT SELECT ON parcel_transition TO amends_app;
GRANT SELECT, INSERT, UPDATE (carrier, seq, state, tracking, link, instructions, valid_until, first_asked, look_at, heard_at, called_at, told_at)
    ON return_parcel TO amends_app;
GRANT SELECT, INSERT, UPDATE (asked_at) ON goods_awaited TO amends_app;
GRANT SELECT, INSERT ON return_parcel_event, return_label, carrier_event TO amends_app;
REVOKE ALL ON FUNCTION return_parcel_moves_forward FROM PUBLIC;
