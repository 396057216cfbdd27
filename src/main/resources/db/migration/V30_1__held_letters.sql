-- Letters that somebody has sent and can still take back: for some seconds they wait here, and nothing has happened to their case.

SET LOCAL lock_timeout = '2s';

CREATE TABLE held_letter (
    id           uuid        NOT NULL DEFAULT gen_random_uuid(),
    case_id      uuid        NOT NULL,
    author       uuid        NOT NULL,
    -- The form on the case's page, and what was typed into it; JSON as text, as in a draft. Gone once the letter was refused: the
    -- draft has it.
    form         text        NOT NULL,
    typed        text,
    send_at      timestamptz NOT NULL,
    leased_until timestamptz NOT NULL DEFAULT '-infinity',
    tries        integer     NOT NULL DEFAULT 0,
    -- Why it did not go out.
    hindrance    text,
    CONSTRAINT held_letter_pk PRIMARY KEY (id),
    CONSTRAINT held_letter_once UNIQUE (case_id, author, form),
    CONSTRAINT held_letter_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT held_letter_author FOREIGN KEY (author) REFERENCES staff (id),
    CONSTRAINT held_letter_hindrance CHECK (hindrance IN ('MEANWHILE', 'REFUSED', 'NOT_ALLOWED', 'FAILED')),
    CONSTRAINT held_letter_waits_or_not CHECK ((typed IS NULL) = (hindrance IS NOT NULL)),
    CONSTRAINT held_letter_typed_length CHECK (length(typed) <= 2000000)
);
CREATE INDEX held_letter_due ON held_letter (send_at) WHERE hindrance IS NULL;
CREATE INDEX held_letter_by_author ON held_letter (author, send_at);

GRANT SELECT, INSERT, DELETE ON held_letter TO amends_app;
GRANT UPDATE (typed, send_at, leased_until, tries, hindrance) ON held_letter TO amends_app;
