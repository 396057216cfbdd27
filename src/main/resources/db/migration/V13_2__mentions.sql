-- Colleagues who are mentioned in a note: the note's event names them; here stands who has not read it yet.

SET LOCAL lock_timeout = '2s';

CREATE TABLE unread_mention (
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    person  uuid    NOT NULL,
    CONSTRAINT unread_mention_pk PRIMARY KEY (person, case_id, seq),
    CONSTRAINT unread_mention_of FOREIGN KEY (case_id) REFERENCES case_file (id) ON DELETE CASCADE,
    CONSTRAINT unread_mention_person FOREIGN KEY (person) REFERENCES staff (id)
);

GRANT SELECT, INSERT, DELETE ON unread_mention TO amends_app;

-- One event can have word for several people. A letter still leaves once.
ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    DROP CONSTRAINT outbox_once,
    ADD CONSTRAINT outbox_topic
        CHECK (topic IN ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE', 'HANDOVER', 'MENTION'));
CREATE UNIQUE INDEX outbox_once ON outbox (case_id, seq, topic, (coalesce(recipient, '00000000-0000-0000-0000-000000000000')));

DROP INDEX outbox_word_waiting;
CREATE INDEX outbox_word_waiting ON outbox (available_at)
    WHERE done_at IS NULL AND digest_id IS NULL AND topic IN ('ESCALATION', 'WARNING', 'HANDOVER', 'MENTION');
