-- How far each colleague has read a case. No part of its history: who looked is nobody's deed, and it goes with the case.

SET LOCAL lock_timeout = '2s';

CREATE TABLE case_reading (
    case_id  uuid        NOT NULL,
    reader   uuid        NOT NULL,
    seen_seq integer     NOT NULL,
    seen_at  timestamptz NOT NULL,
    CONSTRAINT case_reading_pk PRIMARY KEY (case_id, reader),
    CONSTRAINT case_reading_of FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE,
    CONSTRAINT case_reading_by FOREIGN KEY (reader) REFERENCES staff (id),
    CONSTRAINT case_reading_seq CHECK (seen_seq >= 0)
);

GRANT SELECT, INSERT ON case_reading TO amends_app;
GRANT UPDATE (seen_seq, seen_at) ON case_reading TO amends_app;
