-- After each stage that closes, a customer may say on their page whether they were treated fairly. What they said may change until the
-- next stage closes; every answer stays.

SET LOCAL lock_timeout = '2s';

CREATE TABLE fairness_answer (
    number   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id  uuid        NOT NULL,
    -- The event that closed the stage.
    seq      integer     NOT NULL,
    stage    text        NOT NULL,
    fairness text        NOT NULL,
    words    text,
    at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fairness_answer_pk PRIMARY KEY (number),
    CONSTRAINT fairness_answer_to FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT fairness_answer_stage CHECK (stage IN ('ACKNOWLEDGED', 'DECIDED', 'PUT_RIGHT')),
    CONSTRAINT fairness_answer_known CHECK (fairness IN ('VALUED', 'NEUTRAL', 'CHEATED')),
    CONSTRAINT fairness_answer_words CHECK (length(words) BETWEEN 1 AND 2000)
);
CREATE INDEX fairness_answer_last ON fairness_answer (case_id, seq, number DESC);

GRANT SELECT, INSERT ON fairness_answer TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON fairness_answer FROM CURRENT_USER;

-- The words go with the case's other words; which of the three it was stays as a figure.
GRANT UPDATE (words) ON fairness_answer TO CURRENT_USER;
CREATE FUNCTION fairness_words_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE fairness_answer SET words = NULL WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER fairness_words_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION fairness_words_are_erased();
REVOKE ALL ON FUNCTION fairness_words_are_erased FROM PUBLIC;

-- Which events closed a stage, as the service tells it of a history: a receipt that left by itself is no acknowledgement.
CREATE VIEW closed_stage AS
    SELECT case_id, seq, at,
           CASE WHEN to_status IN ('SETTLED', 'CLOSED') AND from_status NOT IN ('SETTLED', 'CLOSED') THEN 'PUT_RIGHT'
                WHEN verb = 'DECIDE' THEN 'DECIDED' ELSE 'ACKNOWLEDGED' END AS stage
    FROM case_event
    WHERE (verb IN ('ACKNOWLEDGE', 'DECIDE')
           OR to_status IN ('SETTLED', 'CLOSED') AND from_status NOT IN ('SETTLED', 'CLOSED'))
      AND (verb <> 'ACKNOWLEDGE' OR convert_from(canonical, 'UTF8')::jsonb #>> '{actor,kind}' = 'STAFF');
GRANT SELECT ON closed_stage TO amends_app;
CREATE INDEX case_event_stages ON case_event (at, case_id)
    WHERE verb IN ('ACKNOWLEDGE', 'DECIDE')
       OR to_status IN ('SETTLED', 'CLOSED') AND from_status NOT IN ('SETTLED', 'CLOSED');
