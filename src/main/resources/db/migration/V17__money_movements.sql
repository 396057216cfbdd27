-- Money on its way back to customers. A movement's id is its idempotency key at whoever carries it. Foreign keys allow the legal
-- moves and no other; what is promised, paid and captured is a ceiling that is moved in the same transaction.

SET LOCAL lock_timeout = '2s';

-- The machine, as data. Its rows are compared with the code by a test.
CREATE TABLE money_transition (
    from_state text,
    to_state   text NOT NULL,
    from_key   text NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    CONSTRAINT money_transition_pk PRIMARY KEY (from_key, to_state)
);
INSERT INTO money_transition (from_state, to_state) VALUES
    (NULL, 'PROPOSED'),
    ('PROPOSED', 'APPROVED'),
    ('PROPOSED', 'DROPPED'),
    ('APPROVED', 'SENT'),
    ('APPROVED', 'DROPPED'),
    ('SENT', 'PENDING'),
    ('SENT', 'SUCCEEDED'),
    ('SENT', 'FAILED'),
    ('SENT', 'UNKNOWN'),
    ('UNKNOWN', 'SENT'),
    ('UNKNOWN', 'PENDING'),
    ('UNKNOWN', 'SUCCEEDED'),
    ('UNKNOWN', 'FAILED'),
    ('PENDING', 'SUCCEEDED'),
    ('PENDING', 'FAILED'),
    ('SUCCEEDED', 'REVERSED');

-- What a remedy owes, and what of it is spoken for: the ceiling of all its movements together.
CREATE TABLE remedy_money (
    case_id    uuid    NOT NULL,
    remedy     integer NOT NULL,
    currency   text    NOT NULL,
    -- Minor units, as the decision granted them.
    promised   bigint  NOT NULL,
    -- Who has to see to it, and by when, as the decision says.
    payer_id   uuid    NOT NULL,
    due_at     timestamptz NOT NULL,
    -- Minor units that are reserved, on their way or back with the customer.
    given_back bigint  NOT NULL DEFAULT 0,
    -- Minor units that whoever carried them says are back with the customer.
    confirmed  bigint  NOT NULL DEFAULT 0,
    -- The remedy is carried out, or no longer owed: nothing more goes out for it.
    closed     boolean NOT NULL DEFAULT false,
    -- It was carried out by money that came back since; the case has yet to be told.
    came_back  boolean NOT NULL DEFAULT false,
    CONSTRAINT remedy_money_pk PRIMARY KEY (case_id, remedy),
    CONSTRAINT remedy_money_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT remedy_money_payer FOREIGN KEY (payer_id) REFERENCES staff (id),
    CONSTRAINT remedy_money_ceiling CHECK (given_back BETWEEN 0 AND promised),
    CONSTRAINT remedy_money_confirmed CHECK (confirmed BETWEEN 0 AND given_back)
);
CREATE INDEX remedy_money_complete ON remedy_money (case_id, remedy) WHERE confirmed = promised AND NOT closed;
CREATE INDEX remedy_money_came_back ON remedy_money (case_id, remedy) WHERE came_back;

CREATE TABLE money_movement (
    id          uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    remedy      integer     NOT NULL,
    order_id    uuid,
    payment_id  text,
    -- Who carries it: BY_HAND or a provider.
    carrier     text        NOT NULL,
    amount      bigint      NOT NULL,
    currency    text        NOT NULL,
    proposed_by uuid        NOT NULL,
    seq         integer     NOT NULL,
    state       text        NOT NULL,
    -- The carrier's own name for it.
    reference   text,
    first_sent  timestamptz,
    -- When somebody has to ask the carrier what became of it: a claim's lease, or the next look.
    look_at     timestamptz,
    CONSTRAINT money_movement_pk PRIMARY KEY (id),
    CONSTRAINT money_movement_remedy FOREIGN KEY (case_id, remedy) REFERENCES remedy_money (case_id, remedy),
    CONSTRAINT money_movement_payment FOREIGN KEY (order_id, payment_id) REFERENCES order_payment (order_id, payment_id),
    CONSTRAINT money_movement_order FOREIGN KEY (order_id) REFERENCES shop_order (id),
    CONSTRAINT money_movement_proposer FOREIGN KEY (proposed_by) REFERENCES staff (id),
    CONSTRAINT money_movement_amount CHECK (amount > 0),
    CONSTRAINT money_movement_reference UNIQUE (carrier, reference),
    CONSTRAINT money_movement_sent CHECK (state IN ('PROPOSED', 'APPROVED', 'DROPPED') = (first_sent IS NULL)),
    CONSTRAINT money_movement_lease CHECK (state NOT IN ('SENT', 'UNKNOWN') OR look_at IS NOT NULL)
);

CREATE TABLE money_movement_event (
    movement_id uuid        NOT NULL,
    seq         integer     NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    -- Empty where the service or the carrier did it.
    person_id   uuid,
    at          timestamptz NOT NULL,
    reference   text,
    note        text,
    from_key    text        NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    prev_seq    integer     GENERATED ALWAYS AS (CASE WHEN seq = 0 THEN NULL ELSE seq - 1 END) STORED,
    CONSTRAINT money_movement_event_pk PRIMARY KEY (movement_id, seq),
    CONSTRAINT money_movement_event_link UNIQUE (movement_id, seq, to_state),
    CONSTRAINT money_movement_event_first CHECK ((seq = 0) = (from_state IS NULL)),
    CONSTRAINT money_movement_event_by_somebody CHECK (to_state NOT IN ('PROPOSED', 'APPROVED') OR person_id IS NOT NULL),
    CONSTRAINT money_movement_event_of FOREIGN KEY (movement_id) REFERENCES money_movement (id),
    CONSTRAINT money_movement_event_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT money_movement_event_legal FOREIGN KEY (from_key, to_state) REFERENCES money_transition (from_key, to_state),
    CONSTRAINT money_movement_event_continues FOREIGN KEY (movement_id, prev_seq, from_state)
        REFERENCES money_movement_event (movement_id, seq, to_state)
);
ALTER TABLE money_movement ADD CONSTRAINT money_movement_state_has_event FOREIGN KEY (id, seq, state)
    REFERENCES money_movement_event (movement_id, seq, to_state);

-- A pointer that could go back would allow a rewind.
CREATE FUNCTION money_movement_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'movement % is at % and may only go to %', old.id, old.seq, old.seq + 1
        USING ERRCODE = 'check_violation', CONSTRAINT = 'money_movement_moves_forward';
END $$;
CREATE TRIGGER money_movement_moves_forward BEFORE UPDATE ON money_movement
    FOR EACH ROW WHEN (new.seq NOT IN (old.seq, old.seq + 1)) EXECUTE FUNCTION money_movement_moves_forward();

-- Whoever approved it: nobody twice.
CREATE TABLE money_approval (
    movement_id uuid        NOT NULL,
    person_id   uuid        NOT NULL,
    at          timestamptz NOT NULL,
    CONSTRAINT money_approval_pk PRIMARY KEY (movement_id, person_id),
    CONSTRAINT money_approval_of FOREIGN KEY (movement_id) REFERENCES money_movement (id),
    CONSTRAINT money_approval_person FOREIGN KEY (person_id) REFERENCES staff (id)
);

-- What of an order a movement gives back. Quantities are not here: money and goods are counted apart.
CREATE TABLE money_movement_part (
    movement_id uuid   NOT NULL,
    order_id    uuid   NOT NULL,
    -- Empty for delivery.
    line_id     text,
    amount      bigint NOT NULL,
    CONSTRAINT money_movement_part_once UNIQUE NULLS NOT DISTINCT (movement_id, line_id),
    CONSTRAINT money_movement_part_of FOREIGN KEY (movement_id) REFERENCES money_movement (id),
    CONSTRAINT money_movement_part_line FOREIGN KEY (order_id, line_id) REFERENCES order_line (order_id, line_id),
    CONSTRAINT money_movement_part_amount CHECK (amount > 0)
);

-- Refunds that a provider tells of and that we did not start. They are evidence: they lower what is left, and nobody pays
-- them again. One that fails later counts no more.
CREATE TABLE refund_elsewhere (
    carrier    text        NOT NULL,
    reference  text        NOT NULL,
    order_id   uuid,
    payment_id text        NOT NULL,
    amount     bigint      NOT NULL,
    currency   text        NOT NULL,
    counts     boolean     NOT NULL,
    seen_at    timestamptz NOT NULL,
    CONSTRAINT refund_elsewhere_pk PRIMARY KEY (carrier, reference),
    CONSTRAINT refund_elsewhere_payment FOREIGN KEY (order_id, payment_id) REFERENCES order_payment (order_id, payment_id),
    CONSTRAINT refund_elsewhere_amount CHECK (amount > 0)
);

CREATE INDEX money_movement_by_remedy ON money_movement (case_id, remedy, id);
CREATE INDEX money_movement_to_send ON money_movement (id) WHERE state = 'APPROVED';
CREATE INDEX money_movement_to_look ON money_movement (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX order_payment_by_id ON order_payment (payment_id);

GRANT SELECT ON money_transition TO amends_app;
GRANT SELECT, INSERT, UPDATE (given_back, confirmed, closed, came_back) ON remedy_money TO amends_app;
GRANT SELECT, INSERT, UPDATE (seq, state, reference, first_sent, look_at) ON money_movement TO amends_app;
GRANT SELECT, INSERT ON money_movement_event, money_movement_part, money_approval TO amends_app;
GRANT SELECT, INSERT, UPDATE (counts) ON refund_elsewhere TO amends_app;
