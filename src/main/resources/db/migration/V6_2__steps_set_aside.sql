-- A step that can't fire, because its case is damaged or the lifecycle refuses what was planned, is set aside: it is tried
-- again ever more seldom, is counted and named, and stands in the way of no other step.

SET LOCAL lock_timeout = '2s';

CREATE TABLE step_aside (
    case_id  uuid        NOT NULL,
    number   integer     NOT NULL,
    level    integer     NOT NULL,
    since    timestamptz NOT NULL,
    tries    integer     NOT NULL,
    retry_at timestamptz NOT NULL,
    reason   text        NOT NULL,
    CONSTRAINT step_aside_pk PRIMARY KEY (case_id, number, level),
    CONSTRAINT step_aside_of FOREIGN KEY (case_id, number, level) REFERENCES escalation_step (case_id, number, level),
    CONSTRAINT step_aside_tries CHECK (tries > 0)
);
GRANT SELECT, INSERT, UPDATE (tries, retry_at, reason) ON step_aside TO amends_app;

-- As before, but for what is set aside.
CREATE OR REPLACE FUNCTION claim_due_steps(p_most integer, p_ahead interval)
    RETURNS TABLE (case_id uuid, number integer, level integer, action text, rung text, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT s.case_id, s.number, s.level, s.action, s.rung, now() + p_ahead
    FROM escalation_step s
    JOIN case_file c ON c.id = s.case_id
    WHERE s.fired_seq IS NULL AND s.ended_seq IS NULL AND s.fire_at <= now() + p_ahead
      AND NOT EXISTS (SELECT FROM step_aside a WHERE a.case_id = s.case_id AND a.number = s.number AND a.level = s.level
                      AND a.retry_at > now() + p_ahead)
    ORDER BY s.fire_at, s.case_id, s.number, s.level
    LIMIT p_most
    FOR NO KEY UPDATE OF c, s SKIP LOCKED;
END $$;
