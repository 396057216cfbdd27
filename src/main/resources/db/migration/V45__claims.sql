-- The legal guarantee of goods that do not conform: what the consumer chose, what stands in the way of it, and every repair and
-- replacement that was carried out. From these rows follow which remedies are open and until when the seller answers.

SET LOCAL lock_timeout = '2s';

-- What the customer chose after the filing, which holds their first word; the newest row counts. How they said it is in the note.
CREATE TABLE claim_choice (
    case_id   uuid    NOT NULL,
    seq       integer NOT NULL,
    remedy    text    NOT NULL,
    person_id uuid    NOT NULL,
    CONSTRAINT claim_choice_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT claim_choice_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT claim_choice_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT claim_choice_remedy CHECK (remedy IN ('REPAIR', 'REPLACEMENT', 'EXCHANGE', 'REFUND', 'PRICE_REDUCTION'))
);

-- Why repair or replacement is not given, and what opens or closes the rest; the reasons are in the note.
CREATE TABLE claim_finding (
    case_id   uuid    NOT NULL,
    seq       integer NOT NULL,
    finding   text    NOT NULL,
    person_id uuid    NOT NULL,
    CONSTRAINT claim_finding_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT claim_finding_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT claim_finding_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT claim_finding_known CHECK (finding IN ('REPAIR_IMPOSSIBLE', 'REPAIR_DISPROPORTIONATE', 'REPLACEMENT_IMPOSSIBLE',
        'REPLACEMENT_DISPROPORTIONATE', 'LATE', 'GRAVE', 'MINOR'))
);

-- A repair or replacement under the guarantee that was carried out, by line of its order.
CREATE TABLE claim_attempt (
    order_id uuid        NOT NULL,
    line_id  text        NOT NULL,
    case_id  uuid        NOT NULL,
    remedy   integer     NOT NULL,
    kind     text        NOT NULL,
    -- Since when the customer waited for it.
    asked_at timestamptz NOT NULL,
    done_at  timestamptz NOT NULL,
    CONSTRAINT claim_attempt_pk PRIMARY KEY (order_id, line_id, case_id, remedy),
    CONSTRAINT claim_attempt_line FOREIGN KEY (order_id, line_id) REFERENCES order_line (order_id, line_id),
    CONSTRAINT claim_attempt_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT claim_attempt_kind CHECK (kind IN ('REPAIR', 'REPLACEMENT')),
    CONSTRAINT claim_attempt_takes_time CHECK (asked_at <= done_at)
);

GRANT SELECT, INSERT ON claim_choice, claim_finding, claim_attempt TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON claim_choice, claim_finding, claim_attempt FROM CURRENT_USER;
