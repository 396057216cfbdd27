-- A mail each morning to whoever asked for it: what is late and by whom, what breaks today, which promises were broken, who hears nothing.

SET LOCAL lock_timeout = '2s';

-- The language they asked for it in; nobody gets it who did not ask.
ALTER TABLE staff
    ADD COLUMN morning_mail text,
    ADD CONSTRAINT staff_morning_mail_language CHECK (morning_mail IN ('en', 'et', 'ru', 'sk'));

-- One a person and day, whichever replica makes it; it is leased while it is being sent.
CREATE TABLE morning_mail (
    reader_id    uuid        NOT NULL,
    day          date        NOT NULL,
    available_at timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    done_at      timestamptz,
    outcome      text,
    CONSTRAINT morning_mail_pk PRIMARY KEY (reader_id, day),
    CONSTRAINT morning_mail_reader FOREIGN KEY (reader_id) REFERENCES staff (id),
    CONSTRAINT morning_mail_says_how_it_ended CHECK ((done_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX morning_mail_pending ON morning_mail (available_at) WHERE done_at IS NULL;

-- The oldest open cases, among which are those whose customers have heard nothing for longest.
CREATE INDEX case_file_open_by_receipt ON case_file (received_at, id) WHERE is_open;

GRANT UPDATE (morning_mail) ON staff TO amends_app;
GRANT SELECT, INSERT, UPDATE (available_at, attempts, done_at, outcome) ON morning_mail TO amends_app;
