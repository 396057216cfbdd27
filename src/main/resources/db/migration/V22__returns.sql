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
