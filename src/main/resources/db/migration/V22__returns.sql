-- Returns, claims, warranties and price adjustments: one machine beside those of complaints and withdrawals.

SET LOCAL lock_timeout = '2s';

-- What a complaint can do, a return can, too: where the rules leave a doubt, a person decides.
INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'return-1', from_status, verb, to_status FROM transition WHERE machine = 'complaint-1';

-- Goods are found, sent, and come back as in a withdrawal.
INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'return-1', from_status, verb, to_status FROM transition
WHERE machine = 'withdrawal-1' AND verb IN ('MATCH_ORDER', 'AUTHORISE', 'SEND_GOODS', 'RECEIVE_GOODS');

-- Cases about goods that nobody has acknowledged yet: very few at any time.
DROP INDEX case_file_unacknowledged_withdrawals;
CREATE INDEX case_file_unacknowledged_goods ON case_file (received_at)
    WHERE machine IN ('withdrawal-1', 'return-1') AND status = 'RECEIVED';

-- How the order of a ticket was found: what others know, too, shows a person the way and nobody else.
ALTER TABLE order_ticket ADD COLUMN found_by text NOT NULL DEFAULT 'ORDER_EMAIL';
ALTER TABLE order_ticket ALTER COLUMN found_by DROP DEFAULT;

-- The order that a filing seems to be about, for whoever matches it: found, but not beyond doubt.
CREATE TABLE case_order_hint (
    case_id  uuid        NOT NULL,
    order_id uuid        NOT NULL,
    found_by text        NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT case_order_hint_pk PRIMARY KEY (case_id),
    CONSTRAINT case_order_hint_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_order_hint_order FOREIGN KEY (order_id) REFERENCES shop_order (id)
);

GRANT SELECT, INSERT ON case_order_hint TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_order_hint FROM CURRENT_USER;

-- A ground of refusal with its proofs, and the second person who confirms it.
INSERT INTO transition (machine, from_status, verb, to_status)
SELECT machine, status, verb, status
FROM unnest(ARRAY['complaint-1', 'withdrawal-1', 'return-1']) AS m (machine),
     unnest(ARRAY['ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER']) AS s (status),
     unnest(ARRAY['PROPOSE_REFUSAL', 'CONFIRM_REFUSAL']) AS v (verb);
