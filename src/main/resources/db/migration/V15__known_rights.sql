-- Moves that a complaint can make besides: somebody notes a better right of the customer, or drops one that was noted by mistake.

SET LOCAL lock_timeout = '2s';

INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'complaint-1', status, verb, status
FROM unnest(ARRAY['RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'DECIDED', 'REMEDY_DUE', 'SETTLED']) AS s (status),
     unnest(ARRAY['NOTE_RIGHT', 'DROP_RIGHT']) AS v (verb);
