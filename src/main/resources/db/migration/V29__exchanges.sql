-- What is sent in place of goods: for a claim the same again, free of charge; by agreement another article for the difference in
-- price. A state is the last of an exchange's events; foreign keys allow the legal moves and no other.

SET LOCAL lock_timeout = '2s';

-- The machine, as data. Its rows are compared with the code by a test.
CREATE TABLE exchange_transition (
    from_state text,
    to_state   text NOT NULL,
    from_key   text NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    CONSTRAINT exchange_transition_pk PRIMARY KEY (from_key, to_state)
);
INSERT INTO exchange_transition (from_state, to_state) VALUES
    (NULL, 'OFFERED'),
    (NULL, 'TO_SEND'),
    ('OFFERED', 'TO_SEND'),
    ('OFFERED', 'DECLINED'),
    ('OFFERED', 'UNAVAILABLE'),
    ('OFFERED', 'DROPPED'),
    ('TO_SEND', 'ORDERED'),
    ('TO_SEND', 'SENT'),
    ('TO_SEND', 'UNAVAILABLE'),
    ('TO_SEND', 'DROPPED'),
    ('ORDERED', 'TO_SEND'),
    ('ORDERED', 'SENT'),
    ('ORDERED', 'UNAVAILABLE');

CREATE TABLE exchange (
    id       uuid    NOT NULL,
    case_id  uuid    NOT NULL,
    -- The remedy of the decision that promised it.
    remedy   integer NOT NULL,
    -- Who has to see to it, and by when, as the decision says.
    owner_id uuid    NOT NULL,
    due_at   timestamptz NOT NULL,
    order_id uuid    NOT NULL,
    line_id  text    NOT NULL,
    units    integer NOT NULL,
    -- What goes out instead, as people and the shop call it.
    article  text    NOT NULL,
    article_number text,
    -- Minor units of the order's currency: what was paid for the units, and what the article costs with tax. Without a price it
    -- goes out free of charge, whatever it costs.
    currency text    NOT NULL,
    credited bigint  NOT NULL,
    price    bigint,
    -- What of the line's money went into the article, so that nobody is paid it as well.
    used     bigint  NOT NULL GENERATED ALWAYS AS (least(credited, coalesce(price, credited))) STORED,
    -- The difference that the customer agreed to pay.
    agreed   bigint,
    -- Whether its units and its money are used up.
    holds    boolean NOT NULL DEFAULT true,
    -- Who sends it: BY_HAND or a connector.
    sender   text    NOT NULL,
    seq      integer NOT NULL,
    state    text    NOT NULL,
    -- The event of the case that ended it, whose words say how.
    ended_by integer,
    first_asked timestamptz,
    -- When somebody has to ask the connector again: a claim's lease, or the next try.
    look_at  timestamptz,
    CONSTRAINT exchange_pk PRIMARY KEY (id),
    CONSTRAINT exchange_once UNIQUE (case_id, remedy),
    CONSTRAINT exchange_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT exchange_owner FOREIGN KEY (owner_id) REFERENCES staff (id),
    CONSTRAINT exchange_line FOREIGN KEY (order_id, line_id) REFERENCES order_line (order_id, line_id),
    CONSTRAINT exchange_ended_by FOREIGN KEY (case_id, ended_by) REFERENCES case_event (case_id, seq),
    CONSTRAINT exchange_units CHECK (units > 0),
    CONSTRAINT exchange_sums CHECK (credited >= 0 AND price >= 0),
    -- Nothing dearer goes out before the customer has agreed to just this difference.
    CONSTRAINT exchange_agreed CHECK (agreed = price - credited AND agreed > 0),
    CONSTRAINT exchange_agreed_first
        CHECK (state NOT IN ('TO_SEND', 'ORDERED', 'SENT') OR price IS NULL OR price <= credited OR agreed IS NOT NULL),
    CONSTRAINT exchange_given_up CHECK (NOT holds OR state NOT IN ('DECLINED', 'UNAVAILABLE', 'DROPPED')),
    CONSTRAINT exchange_lease CHECK (state <> 'ORDERED' OR look_at IS NOT NULL)
);
CREATE INDEX exchange_to_send ON exchange (id) WHERE state IN ('TO_SEND', 'ORDERED');

CREATE TABLE exchange_event (
    exchange_id uuid        NOT NULL,
    seq         integer     NOT NULL,
    from_state  text,
    to_state    text        NOT NULL,
    source      text        NOT NULL,
    person_id   uuid,
    at          timestamptz NOT NULL,
    from_key    text        NOT NULL GENERATED ALWAYS AS (coalesce(from_state, '')) STORED,
    prev_seq    integer     GENERATED ALWAYS AS (CASE WHEN seq = 0 THEN NULL ELSE seq - 1 END) STORED,
    CONSTRAINT exchange_event_pk PRIMARY KEY (exchange_id, seq),
    CONSTRAINT exchange_event_link UNIQUE (exchange_id, seq, to_state),
    CONSTRAINT exchange_event_first CHECK ((seq = 0) = (from_state IS NULL)),
    CONSTRAINT exchange_event_of FOREIGN KEY (exchange_id) REFERENCES exchange (id),
    CONSTRAINT exchange_event_source CHECK (source IN ('CUSTOMER', 'STAFF', 'SERVICE')),
    CONSTRAINT exchange_event_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT exchange_event_by_staff CHECK ((source = 'STAFF') = (person_id IS NOT NULL)),
    CONSTRAINT exchange_event_legal FOREIGN KEY (from_key, to_state) REFERENCES exchange_transition (from_key, to_state),
    CONSTRAINT exchange_event_continues FOREIGN KEY (exchange_id, prev_seq, from_state)
        REFERENCES exchange_event (exchange_id, seq, to_state)
);
ALTER TABLE exchange ADD CONSTRAINT exchange_state_has_event FOREIGN KEY (id, seq, state)
    REFERENCES exchange_event (exchange_id, seq, to_state);

-- A pointer that could go back would allow a rewind.
CREATE FUNCTION exchange_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'exchange % is at % and may only go to %', old.id, old.seq, old.seq + 1
        USING ERRCODE = 'check_violation', CONSTRAINT = 'exchange_moves_forward';
END $$;
CREATE TRIGGER exchange_moves_forward BEFORE UPDATE ON exchange
    FOR EACH ROW WHEN (new.seq NOT IN (old.seq, old.seq + 1)) EXECUTE FUNCTION exchange_moves_forward();

-- Units that were exchanged, whatever case says so: never more than were bought. Their money is part of given_back.
ALTER TABLE order_line
    ADD COLUMN exchanged integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT order_line_exchange_ceiling CHECK (exchanged BETWEEN 0 AND units);

-- What was decided can't be done as it stands: the case is open again, for another decision.
INSERT INTO transition (machine, from_status, verb, to_status) VALUES
    ('return-1', 'DECIDED', 'REOPEN', 'IN_PROGRESS'),
    ('return-1', 'REMEDY_DUE', 'REOPEN', 'IN_PROGRESS');

GRANT SELECT ON exchange_transition TO amends_app;
GRANT SELECT, INSERT, UPDATE (agreed, holds, sender, seq, state, ended_by, first_asked, look_at) ON exchange TO amends_app;
GRANT SELECT, INSERT ON exchange_event TO amends_app;
GRANT UPDATE (exchanged) ON order_line TO amends_app;
REVOKE ALL ON FUNCTION exchange_moves_forward FROM PUBLIC;
