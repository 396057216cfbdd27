-- Withdrawals: cases of a kind of their own, the clock of their money, and the order that each of them froze.

SET LOCAL lock_timeout = '2s';

ALTER TABLE deadline
    DROP CONSTRAINT deadline_kind,
    ADD CONSTRAINT deadline_kind CHECK (kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL',
        'SHORT_WAY', 'REMEDY', 'REFUND', 'PROMISE', 'SUMMARY', 'ACCEPT_HANDOVER', 'FOLLOW_UP', 'NUDGE', 'PLAN', 'ATTENTION'));

-- What a complaint can do, a withdrawal can, too: a dispute about what follows from it goes the same way.
INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'withdrawal-1', from_status, verb, to_status FROM transition WHERE machine = 'complaint-1';

INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'withdrawal-1', status, 'MATCH_ORDER', status
FROM unnest(ARRAY['RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER']) AS s (status)
UNION ALL
SELECT 'withdrawal-1', status, 'AUTHORISE', 'REMEDY_DUE'
FROM unnest(ARRAY['ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER']) AS s (status)
UNION ALL
SELECT 'withdrawal-1', status, verb, status
FROM unnest(ARRAY['RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'DECIDED', 'REMEDY_DUE', 'SETTLED']) AS s (status),
     unnest(ARRAY['SEND_GOODS', 'RECEIVE_GOODS']) AS v (verb)
UNION ALL
VALUES ('withdrawal-1', 'CLOSED', 'RECEIVE_GOODS', 'CLOSED');

-- The order as it was when the case began: what is given back is reckoned from this and from no later price.
CREATE TABLE case_order (
    case_id    uuid        NOT NULL,
    order_id   uuid        NOT NULL,
    document   jsonb       NOT NULL,
    seal       text        NOT NULL,
    -- What law and policy said of these units when they were frozen, check by check.
    evaluation jsonb       NOT NULL,
    frozen_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT case_order_pk PRIMARY KEY (case_id),
    CONSTRAINT case_order_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_order_from FOREIGN KEY (order_id) REFERENCES shop_order (id)
);
CREATE INDEX case_order_by_order ON case_order (order_id);
-- Withdrawals that nobody has acknowledged yet: very few at any time.
CREATE INDEX case_file_unacknowledged_withdrawals ON case_file (received_at) WHERE machine = 'withdrawal-1' AND status = 'RECEIVED';

GRANT SELECT, INSERT ON case_order TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_order FROM CURRENT_USER;
