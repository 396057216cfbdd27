-- The public page counts what was kept and missed in the last 90 days.

SET LOCAL lock_timeout = '2s';

CREATE INDEX deadline_verdict_by_time ON deadline_verdict (at) INCLUDE (case_id, number, verdict);
