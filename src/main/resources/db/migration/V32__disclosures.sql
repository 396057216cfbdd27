-- Who was handed what is on file about them (GDPR, articles 15 and 20), by whom, when and on whose word.

SET LOCAL lock_timeout = '2s';

CREATE TABLE disclosure (
    id      uuid        NOT NULL DEFAULT gen_random_uuid(),
    -- The case by whose contact the person was known.
    case_id uuid        NOT NULL,
    cases   uuid[]      NOT NULL,
    by_id   uuid        NOT NULL,
    reason  text        NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT disclosure_pk PRIMARY KEY (id),
    CONSTRAINT disclosure_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT disclosure_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT disclosure_reason CHECK (length(reason) BETWEEN 1 AND 2000),
    CONSTRAINT disclosure_cases CHECK (case_id = ANY (cases))
);
CREATE INDEX disclosure_newest ON disclosure (at DESC, id DESC);

GRANT SELECT, INSERT ON disclosure TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON disclosure FROM CURRENT_USER;
