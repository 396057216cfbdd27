-- What somebody began to write in a case and has not sent. It is theirs alone: colleagues see that they write, not what.

SET LOCAL lock_timeout = '2s';

CREATE TABLE draft (
    case_id  uuid        NOT NULL,
    author   uuid        NOT NULL,
    -- The form on the case's page.
    form     text        NOT NULL,
    -- JSON by field, as text: whatever somebody types is kept, and jsonb takes no NUL.
    fields   text        NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT draft_pk PRIMARY KEY (case_id, author, form),
    CONSTRAINT draft_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT draft_author FOREIGN KEY (author) REFERENCES staff (id),
    CONSTRAINT draft_form CHECK (form ~ '^[a-z]{1,20}(-[0-9]{1,6})?$'),
    CONSTRAINT draft_fields_length CHECK (length(fields) <= 2000000)
);
CREATE INDEX draft_by_age ON draft (saved_at);

GRANT SELECT, INSERT, DELETE ON draft TO amends_app;
GRANT UPDATE (fields, saved_at) ON draft TO amends_app;

-- Letters that went out with an explained warning, for their report.
CREATE INDEX case_text_because ON case_text (case_id, seq) WHERE field = 'because';
