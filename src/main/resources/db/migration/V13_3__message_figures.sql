-- The customers' messages of a time, for their report.

SET LOCAL lock_timeout = '2s';

CREATE INDEX case_event_messages ON case_event (at) WHERE verb = 'ANSWER';
