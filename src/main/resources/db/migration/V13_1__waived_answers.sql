-- Moves that a complaint can make besides: a message of the customer needs no answer, or needs one after all.

SET LOCAL lock_timeout = '2s';

INSERT INTO transition (machine, from_status, verb, to_status)
SELECT 'complaint-1', status, verb, status
FROM unnest(ARRAY['RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'DECIDED', 'REMEDY_DUE', 'SETTLED']) AS s (status),
     unnest(ARRAY['WAIVE_ANSWER', 'REQUIRE_ANSWER']) AS v (verb);
