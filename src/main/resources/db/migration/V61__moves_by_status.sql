-- When cases left a status for another, by that status: a list of one whose cases rarely move need not pass those of all others.
CREATE INDEX case_event_left ON case_event (from_status, at, case_id, seq) INCLUDE (verb, to_status)
    WHERE from_status IS NOT NULL AND from_status <> to_status;
DROP INDEX case_event_moves;
