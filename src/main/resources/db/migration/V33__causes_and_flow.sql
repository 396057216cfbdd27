-- What the reports of causes and of workload read: the cause of a case, and when cases were closed and opened again. A million cases' worth
-- of events is too much to read for a page.

SET LOCAL lock_timeout = '2s';

-- The cause as it was said last, with what its reports are narrowed by; neither team nor receipt of a case ever changes.
CREATE TABLE case_cause (
    case_id     uuid        NOT NULL,
    cause       text        NOT NULL,
    team_id     uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT case_cause_pk PRIMARY KEY (case_id),
    CONSTRAINT case_cause_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_cause_team FOREIGN KEY (team_id) REFERENCES team (id)
);
CREATE INDEX case_cause_by_receipt ON case_cause (cause, received_at DESC, case_id DESC);
CREATE INDEX case_cause_of_team ON case_cause (team_id, cause, received_at DESC, case_id DESC);

-- In the event's own transaction; whoever corrects a cause corrects its row. The event stays as it was.
CREATE FUNCTION case_cause_is_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_cause (case_id, cause, team_id, received_at)
    SELECT c.id, convert_from(new.canonical, 'UTF8')::jsonb #>> '{fact,cause}', c.team_id, c.received_at
    FROM case_file c WHERE c.id = new.case_id
    ON CONFLICT (case_id) DO UPDATE SET cause = excluded.cause;
    RETURN NULL;
END $$;
CREATE TRIGGER case_cause_is_kept AFTER INSERT ON case_event
    FOR EACH ROW WHEN (new.verb = 'CLASSIFY') EXECUTE FUNCTION case_cause_is_kept();

INSERT INTO case_cause (case_id, cause, team_id, received_at)
SELECT DISTINCT ON (e.case_id) e.case_id, convert_from(e.canonical, 'UTF8')::jsonb #>> '{fact,cause}', c.team_id, c.received_at
FROM case_event e JOIN case_file c ON c.id = e.case_id
WHERE e.verb = 'CLASSIFY'
ORDER BY e.case_id, e.seq DESC;

-- When a case left the desk, and when it came back to it.
CREATE INDEX case_event_flow ON case_event (at, case_id)
    WHERE from_status IS NOT NULL
      AND (from_status IN ('CLOSED', 'WITHDRAWN')) <> (to_status IN ('CLOSED', 'WITHDRAWN'));

-- The cases of a team as they came in.
CREATE INDEX case_file_of_team_by_receipt ON case_file (team_id, received_at, id) INCLUDE (machine);

GRANT SELECT, INSERT, UPDATE (cause) ON case_cause TO amends_app;
