-- Word to colleagues leaves in digests, one a person and minute at most, whichever replica makes it.

ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    ADD CONSTRAINT outbox_topic CHECK (topic IN ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE', 'HANDOVER'));

CREATE TABLE notice_digest (
    id           uuid        NOT NULL,
    reader_id    uuid        NOT NULL,
    formed_at    timestamptz NOT NULL,
    minute       timestamp   NOT NULL GENERATED ALWAYS AS (date_trunc('minute', formed_at AT TIME ZONE 'UTC')) STORED,
    available_at timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    done_at      timestamptz,
    outcome      text,
    CONSTRAINT notice_digest_pk PRIMARY KEY (id),
    CONSTRAINT notice_digest_once_a_minute UNIQUE (reader_id, minute),
    CONSTRAINT notice_digest_reader FOREIGN KEY (reader_id) REFERENCES staff (id),
    CONSTRAINT notice_digest_says_how_it_ended CHECK ((done_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX notice_digest_pending ON notice_digest (available_at) WHERE done_at IS NULL;

ALTER TABLE outbox ADD COLUMN digest_id uuid CONSTRAINT outbox_digest REFERENCES notice_digest;
CREATE INDEX outbox_word_waiting ON outbox (available_at)
    WHERE done_at IS NULL AND digest_id IS NULL AND topic IN ('ESCALATION', 'WARNING', 'HANDOVER');
CREATE INDEX outbox_by_digest ON outbox (digest_id) WHERE done_at IS NULL AND digest_id IS NOT NULL;
-- What waits for its digest is not in the way of the letters.
DROP INDEX outbox_pending;
CREATE INDEX outbox_pending ON outbox (available_at) WHERE done_at IS NULL AND topic IN ('LETTER', 'REMINDER');

-- Every page for staff counts what awaits its reader's acceptance.
CREATE INDEX escalation_step_reached ON escalation_step (notified_id, case_id, number) WHERE fired_seq IS NOT NULL;

-- A duty that nobody can meet: due every minute, so that a sweep that has died is noticed although nothing real is due.
-- A case of its own would write an event a minute into the history for ever, and every list, report and figure would
-- have to leave it out. So it is this one row, which the sweep fires in the statement and transaction that claims the
-- steps: it is silent whenever they are.
CREATE TABLE canary (
    one      boolean     NOT NULL DEFAULT true,
    due_at   timestamptz NOT NULL,
    fired_at timestamptz NOT NULL,
    CONSTRAINT canary_pk PRIMARY KEY (one),
    CONSTRAINT canary_one CHECK (one)
);
INSERT INTO canary (due_at, fired_at) VALUES (now(), now());

GRANT SELECT, INSERT, UPDATE (available_at, attempts, done_at, outcome) ON notice_digest TO amends_app;
GRANT UPDATE (digest_id) ON outbox TO amends_app;
GRANT SELECT, UPDATE (due_at, fired_at) ON canary TO amends_app;
