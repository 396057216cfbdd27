-- The latest letters of a kind, to tell a letter that was written from one that was copied (ACK-17). Nothing that a ladder does is indexed.
CREATE INDEX case_event_letters ON case_event (verb, at DESC)
    WHERE verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP');
