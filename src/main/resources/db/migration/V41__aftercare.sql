-- Some time after a case was closed its customer is asked once whether it is put right. What they answer may change until the question
-- closes; every answer stays.

SET LOCAL lock_timeout = '2s';

CREATE TABLE aftercare_question (
    case_id     uuid        NOT NULL,
    -- The event that closed the case; a case that was reopened is asked about again when it is closed again.
    seq         integer     NOT NULL,
    asked_at    timestamptz NOT NULL,
    open_until  timestamptz NOT NULL,
    -- They want no such mail.
    declined_at timestamptz,
    CONSTRAINT aftercare_question_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT aftercare_question_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT aftercare_question_stays_open CHECK (open_until > asked_at)
);
CREATE INDEX aftercare_question_by_day ON aftercare_question (asked_at);

CREATE TABLE aftercare_answer (
    number    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id   uuid        NOT NULL,
    seq       integer     NOT NULL,
    put_right text        NOT NULL,
    words     text,
    at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT aftercare_answer_pk PRIMARY KEY (number),
    CONSTRAINT aftercare_answer_to FOREIGN KEY (case_id, seq) REFERENCES aftercare_question (case_id, seq),
    CONSTRAINT aftercare_answer_known CHECK (put_right IN ('YES', 'PARTLY', 'NO')),
    CONSTRAINT aftercare_answer_words CHECK (length(words) BETWEEN 1 AND 10000)
);
CREATE INDEX aftercare_answer_last ON aftercare_answer (case_id, seq, number DESC);

GRANT SELECT, INSERT ON aftercare_question, aftercare_answer TO amends_app;
GRANT UPDATE (declined_at) ON aftercare_question TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON aftercare_answer FROM CURRENT_USER;

-- The words go with the case's other words; which of the three it was stays as a figure.
GRANT UPDATE (words) ON aftercare_answer TO CURRENT_USER;
CREATE FUNCTION aftercare_words_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE aftercare_answer SET words = NULL WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER aftercare_words_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION aftercare_words_are_erased();
REVOKE ALL ON FUNCTION aftercare_words_are_erased FROM PUBLIC;

-- The question is a mail to a customer like the others, and waits among them for its day. Only functions write there.
CREATE FUNCTION aftercare_question_is_mailed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO outbox (case_id, seq, topic, available_at) VALUES (new.case_id, new.seq, 'AFTERCARE', new.asked_at);
    RETURN NULL;
END $$;
CREATE TRIGGER aftercare_question_is_mailed AFTER INSERT ON aftercare_question
    FOR EACH ROW EXECUTE FUNCTION aftercare_question_is_mailed();
REVOKE ALL ON FUNCTION aftercare_question_is_mailed FROM PUBLIC;

ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    ADD CONSTRAINT outbox_topic CHECK (topic IN
        ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE', 'HANDOVER', 'MENTION', 'CONFIRMATION', 'AFTERCARE'));
DROP INDEX outbox_pending;
CREATE INDEX outbox_pending ON outbox (available_at)
    WHERE done_at IS NULL AND topic IN ('LETTER', 'REMINDER', 'CONFIRMATION', 'AFTERCARE');
