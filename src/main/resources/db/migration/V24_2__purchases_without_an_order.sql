-- What people found of a purchase whose order nobody has: a missing receipt is never a reason by itself.

SET LOCAL lock_timeout = '2s';

CREATE TABLE case_purchase_finding (
    case_id   uuid        NOT NULL,
    seq       integer     NOT NULL,
    finding   text        NOT NULL,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    CONSTRAINT case_purchase_finding_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT case_purchase_finding_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT case_purchase_finding_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT case_purchase_finding_kind CHECK (finding IN
        ('NOT_FOUND', 'CARD_SLIP', 'STATEMENT', 'SERIAL_NUMBER', 'MESSAGE', 'PHOTOGRAPH', 'GIVER'))
);

-- Goods whose order nobody knows: few at any time, and read with every look at their list.
CREATE INDEX case_file_open_goods ON case_file (received_at)
    WHERE machine IN ('withdrawal-1', 'return-1') AND status IN ('RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER');

GRANT SELECT, INSERT ON case_purchase_finding TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_purchase_finding FROM CURRENT_USER;
