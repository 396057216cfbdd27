-- The ledger of promises: what was promised by whom until when, how it ended, and how long things really take. Every row
-- follows from the events, like those of deadlines.

SET LOCAL lock_timeout = '2s';

ALTER TABLE deadline
    DROP CONSTRAINT deadline_kind,
    ADD CONSTRAINT deadline_kind CHECK (kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL',
        'SHORT_WAY', 'REMEDY', 'PROMISE', 'SUMMARY', 'ACCEPT_HANDOVER', 'FOLLOW_UP', 'NUDGE', 'PLAN', 'ATTENTION'));

-- `feasible_at` is the earliest date that needed no reason when the promise was made; `standing` as people read it.
CREATE TABLE promise (
    case_id     uuid        NOT NULL,
    number      integer     NOT NULL,
    deadline    integer     NOT NULL,
    team_id     uuid        NOT NULL,
    owed_by     uuid        NOT NULL,
    made_at     timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    feasible_at timestamptz,
    callback    boolean     NOT NULL,
    conditional boolean     NOT NULL,
    courtesy    boolean     NOT NULL,
    made_over   text,
    renews      integer,
    standing    text        NOT NULL,
    ended_at    timestamptz,
    shown       text        NOT NULL GENERATED ALWAYS AS (CASE standing WHEN 'KEPT_LATE' THEN 'BROKEN' ELSE standing END) STORED,
    CONSTRAINT promise_pk PRIMARY KEY (case_id, number),
    CONSTRAINT promise_deadline FOREIGN KEY (case_id, deadline) REFERENCES deadline (case_id, number),
    CONSTRAINT promise_renews FOREIGN KEY (case_id, renews) REFERENCES promise (case_id, number),
    CONSTRAINT promise_owed_by_staff FOREIGN KEY (owed_by) REFERENCES staff (id),
    CONSTRAINT promise_standing CHECK (standing IN ('OPEN', 'KEPT', 'BROKEN', 'KEPT_LATE', 'RENEGOTIATED', 'RELEASED')),
    CONSTRAINT promise_open_or_ended CHECK (standing = 'BROKEN' OR (standing = 'OPEN') = (ended_at IS NULL)),
    CONSTRAINT promise_channel CHECK (made_over IN ('WEB', 'EMAIL', 'PHONE', 'POST', 'IN_PERSON', 'API'))
);
-- The board: who owes what next, by keyset; the report: what was due in a time.
CREATE INDEX promise_by_due ON promise (shown, due_at, case_id, number);
CREATE INDEX promise_by_person ON promise (owed_by, shown, due_at, case_id, number);
CREATE INDEX promise_by_team ON promise (team_id, shown, due_at, case_id, number);
CREATE INDEX promise_due ON promise (due_at);

-- How long a duty took that was done, in time or late. What was dropped or moved tells nothing about that.
CREATE TABLE duty_time (
    case_id    uuid        NOT NULL,
    number     integer     NOT NULL,
    team_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    started_at timestamptz NOT NULL,
    done_at    timestamptz NOT NULL,
    CONSTRAINT duty_time_pk PRIMARY KEY (case_id, number),
    CONSTRAINT duty_time_of FOREIGN KEY (case_id, number) REFERENCES deadline (case_id, number)
);
CREATE INDEX duty_time_recent ON duty_time (team_id, kind, done_at DESC) INCLUDE (started_at);

GRANT SELECT ON promise, duty_time TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON promise, duty_time FROM CURRENT_USER;
GRANT UPDATE (owed_by, standing, ended_at) ON promise TO CURRENT_USER;

-- When a duty began: a clock that was paused or moved began with its first deadline, which its derivation names.
CREATE FUNCTION duty_began(p_case uuid, p_seq integer, p_number integer)
    RETURNS TABLE (at timestamptz, began timestamptz)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT e.at, (s.d -> 'derivation' ->> 'from')::timestamptz
    FROM case_event e
    CROSS JOIN LATERAL jsonb_array_elements(convert_from(e.canonical, 'UTF8')::jsonb -> 'started') AS s (d)
    WHERE e.case_id = p_case AND e.seq = p_seq AND (s.d ->> 'deadline')::integer = p_number;
END;
REVOKE ALL ON FUNCTION duty_began FROM PUBLIC;

-- What was promised and done before there was a ledger.
INSERT INTO promise (case_id, number, deadline, team_id, owed_by, made_at, due_at, callback, conditional, courtesy, made_over,
                     renews, standing, ended_at)
SELECT e.case_id, coalesce(f.renewed, f.promise), d.number, c.team_id, d.owed_by, e.at, d.due_at, false, false, false,
       f."agreedOver", CASE WHEN f.renewed IS NOT NULL THEN f.promise END,
       CASE WHEN x.verb = 'RENEGOTIATE_PROMISE' THEN 'RENEGOTIATED'
            WHEN v.verdict = 'MISSED' AND x.verb = 'KEEP_PROMISE' THEN 'KEPT_LATE'
            WHEN v.verdict = 'MISSED' THEN 'BROKEN'
            WHEN x.verb = 'KEEP_PROMISE' THEN 'KEPT'
            WHEN d.ended_seq IS NOT NULL THEN 'RELEASED'
            ELSE 'OPEN' END,
       x.at
FROM deadline d
JOIN case_event e ON e.case_id = d.case_id AND e.seq = d.started_seq
JOIN case_file c ON c.id = d.case_id
CROSS JOIN LATERAL jsonb_to_record(convert_from(e.canonical, 'UTF8')::jsonb -> 'fact')
    AS f (promise integer, renewed integer, "agreedOver" text)
LEFT JOIN deadline_verdict v ON v.case_id = d.case_id AND v.number = d.number
LEFT JOIN case_event x ON x.case_id = d.case_id AND x.seq = d.ended_seq
WHERE d.kind = 'PROMISE'
ORDER BY e.case_id, e.seq;

INSERT INTO duty_time (case_id, number, team_id, kind, started_at, done_at)
SELECT d.case_id, d.number, c.team_id, d.kind, coalesce(b.began, b.at), x.at
FROM deadline d
JOIN case_file c ON c.id = d.case_id
JOIN case_event x ON x.case_id = d.case_id AND x.seq = d.ended_seq
JOIN deadline_verdict v ON v.case_id = d.case_id AND v.number = d.number AND v.verdict <> 'SUPERSEDED'
CROSS JOIN LATERAL duty_began(d.case_id, d.started_seq, d.number) AS b
WHERE d.kind IN ('KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'PROMISE')
  AND x.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP', 'KEEP_PROMISE');

-- As before, and the packs and the ledger. The planner takes the cases of a batch for one, so nothing here joins two lists
-- of them: each would be read once for every case of the other.
CREATE OR REPLACE FUNCTION append_events(p_events bytea[], p_filings jsonb, p_words jsonb, p_outbox jsonb, p_reply jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moved integer;
BEGIN
    WITH given AS MATERIALIZED (
        SELECT g.canonical, g.e, (g.e ->> 'case')::uuid AS case_id, (g.e ->> 'seq')::integer AS seq,
               (g.e ->> 'owner')::uuid AS owner_id, (g.e ->> 'at')::timestamptz AS at,
               (g.e -> 'next' ->> 'deadline')::integer AS next_deadline, (g.e -> 'next' ->> 'dueAt')::timestamptz AS next_due_at
        -- Read once: without the OFFSET every mention of e would read it anew.
        FROM (SELECT c AS canonical, convert_from(c, 'UTF8')::jsonb AS e FROM unnest(p_events) AS c OFFSET 0) AS g
    ), head AS MATERIALIZED (
        SELECT g.*, c.status AS from_status, c.owner_id AS from_owner, c.head_hash AS prev_hash, c.team_id
        FROM given g JOIN case_file c ON c.id = g.case_id AND c.version = g.seq - 1
        ORDER BY c.id
        FOR NO KEY UPDATE OF c
    ), step AS MATERIALIZED (
        SELECT * FROM head
        UNION ALL
        SELECT g.*, NULL, NULL, NULL, (g.e -> 'fact' ->> 'team')::uuid FROM given g WHERE g.seq = 0
    ), event AS (
        INSERT INTO case_event
            (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
        SELECT case_id, seq, e ->> 'machine', e ->> 'verb', from_status, e ->> 'to', from_owner, owner_id, at, prev_hash, canonical
        FROM step
    ), filed AS (
        INSERT INTO case_file (id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id,
                               executive_id, next_deadline, next_due_at)
        SELECT s.case_id, f.reference, s.e ->> 'machine', f.title, s.at, 0, s.e ->> 'to', sha256(s.canonical), s.owner_id,
               (s.e -> 'fact' ->> 'team')::uuid, (s.e -> 'fact' ->> 'executive')::uuid, s.next_deadline, s.next_due_at
        FROM step s
        JOIN jsonb_to_recordset(p_filings) AS f ("case" uuid, reference text, title text) ON f."case" = s.case_id
        WHERE s.seq = 0
        RETURNING id
    ), measured AS (
        INSERT INTO case_pack (case_id, pack)
        SELECT s.case_id, p.pack
        FROM step s
        CROSS JOIN LATERAL jsonb_array_elements_text(s.e -> 'fact' -> 'packs') AS p (pack)
        WHERE s.seq = 0
    ), contact AS (
        INSERT INTO case_contact (case_id, name, email, phone, address, language)
        SELECT f."case", f.name, f.email, f.phone, f.address, f.language
        FROM jsonb_to_recordset(p_filings)
            AS f ("case" uuid, name text, email text, phone text, address text, language text)
    ), link AS (
        INSERT INTO customer_link (token_hash, case_id, created_at, expires_at)
        SELECT decode(f."linkHash", 'hex'), f."case", s.at, f."linkExpiresAt"
        FROM jsonb_to_recordset(p_filings) AS f ("case" uuid, "linkHash" text, "linkExpiresAt" timestamptz)
        JOIN step s ON s.case_id = f."case"
    ), pointer AS (
        UPDATE case_file c
        SET version = h.seq, status = h.e ->> 'to', owner_id = h.owner_id, head_hash = sha256(h.prev_hash || h.canonical),
            next_deadline = h.next_deadline, next_due_at = h.next_due_at
        FROM head h
        WHERE c.id = h.case_id
        RETURNING c.id
    ), started AS (
        INSERT INTO deadline (case_id, number, kind, started_seq, due_at, owed_by, plan_for)
        SELECT s.case_id, d.deadline, d.kind, s.seq, d."dueAt", d."owedBy", d."planFor"
        FROM step s
        CROSS JOIN LATERAL jsonb_to_recordset(s.e -> 'started')
            AS d (deadline integer, kind text, "dueAt" timestamptz, "owedBy" uuid, "planFor" integer)
    ), ladder AS (
        INSERT INTO escalation_step (case_id, number, level, action, rung, fire_at)
        SELECT s.case_id, d.deadline, r.level, r.action, r."to", r."fireAt"
        FROM step s
        CROSS JOIN LATERAL jsonb_to_recordset(s.e -> 'started') AS d (deadline integer, ladder jsonb)
        CROSS JOIN LATERAL jsonb_to_recordset(d.ladder) AS r (level integer, action text, "to" text, "fireAt" timestamptz)
    ), ended AS (
        UPDATE deadline d
        SET ended_seq = CASE WHEN h.e -> 'ended' @> to_jsonb(d.number) THEN h.seq END,
            owed_by = CASE WHEN h.e -> 'ended' @> to_jsonb(d.number) OR d.owed_by <> h.from_owner THEN d.owed_by
                           ELSE h.owner_id END
        FROM head h
        WHERE d.case_id = h.case_id
          AND d.ended_seq IS NULL
          AND (h.e -> 'ended' @> to_jsonb(d.number) OR h.owner_id <> h.from_owner AND d.owed_by = h.from_owner)
    ), climbed AS (
        UPDATE escalation_step r
        SET fired_seq = CASE WHEN (r.number, r.level) = (x.fired, x.fired_level) THEN x.seq END,
            notified_id = CASE WHEN (r.number, r.level) = (x.fired, x.fired_level) THEN x.notified END,
            ended_seq = CASE WHEN (r.number, r.level) = (x.fired, x.fired_level) THEN NULL ELSE x.seq END
        FROM (
            SELECT h.case_id, h.seq, (h.e -> 'fired' ->> 'deadline')::integer AS fired,
                   (h.e -> 'fired' ->> 'level')::integer AS fired_level, (h.e -> 'fired' ->> 'notified')::uuid AS notified,
                   (h.e -> 'ended') || (h.e -> 'quieted') AS over
            FROM head h
            OFFSET 0
        ) AS x
        WHERE r.case_id = x.case_id AND r.fired_seq IS NULL AND r.ended_seq IS NULL
          AND ((r.number, r.level) = (x.fired, x.fired_level) OR x.over @> to_jsonb(r.number))
    ), judged AS (
        INSERT INTO deadline_verdict (case_id, number, verdict, seq, at)
        SELECT h.case_id, j.deadline, j.verdict, h.seq, h.at
        FROM head h
        CROSS JOIN LATERAL jsonb_to_recordset(h.e -> 'judged') AS j (deadline integer, verdict text)
    ), accepted AS (
        INSERT INTO escalation_acceptance (case_id, number, level, accepted_by, deed, seq, at)
        SELECT h.case_id, (h.e -> 'fact' ->> 'deadline')::integer, (h.e -> 'fact' ->> 'level')::integer,
               (h.e -> 'actor' ->> 'id')::uuid, h.e -> 'fact' ->> 'deed', h.seq, h.at
        FROM head h
        WHERE h.e ->> 'verb' = 'ACCEPT_ESCALATION'
    ), took AS (
        INSERT INTO duty_time (case_id, number, team_id, kind, started_at, done_at)
        SELECT h.case_id, d.number, h.team_id, d.kind, coalesce(b.began, b.at), h.at
        FROM head h
        JOIN deadline d ON d.case_id = h.case_id AND d.ended_seq IS NULL AND h.e -> 'ended' @> to_jsonb(d.number)
        CROSS JOIN LATERAL duty_began(d.case_id, d.started_seq, d.number) AS b
        WHERE d.kind IN ('KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'PROMISE')
          AND h.e ->> 'verb' IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP', 'KEEP_PROMISE')
          AND NOT h.e -> 'judged' @> jsonb_build_array(jsonb_build_object('deadline', d.number, 'verdict', 'SUPERSEDED'))
    ), promised AS (
        INSERT INTO promise (case_id, number, deadline, team_id, owed_by, made_at, due_at, feasible_at, callback, conditional,
                             courtesy, made_over, renews, standing)
        SELECT h.case_id, coalesce(f.renewed, f.promise), d.deadline, h.team_id, d."owedBy", h.at, f."by", f.feasible,
               coalesce(f.callback, false), coalesce(f.conditional, false), coalesce(f.courtesy, false),
               coalesce(f."madeOver", f."agreedOver"), CASE WHEN f.renewed IS NOT NULL THEN f.promise END, 'OPEN'
        FROM head h
        CROSS JOIN LATERAL jsonb_to_record(h.e -> 'fact')
            AS f (promise integer, renewed integer, "by" timestamptz, feasible timestamptz, callback boolean,
                  conditional boolean, courtesy boolean, "madeOver" text, "agreedOver" text)
        CROSS JOIN LATERAL jsonb_to_recordset(h.e -> 'started') AS d (deadline integer, kind text, "owedBy" uuid)
        WHERE h.e ->> 'verb' IN ('PROMISE', 'RENEGOTIATE_PROMISE') AND d.kind = 'PROMISE'
    ), ledger AS (
        UPDATE promise p
        SET owed_by = CASE WHEN x.ended OR p.owed_by <> x.from_owner THEN p.owed_by ELSE x.owner_id END,
            ended_at = CASE WHEN x.ended THEN x.at END,
            standing = CASE WHEN x.verb = 'RENEGOTIATE_PROMISE' AND x.promise = p.number THEN 'RENEGOTIATED'
                            WHEN x.missed OR p.standing = 'BROKEN'
                                THEN CASE WHEN x.verb = 'KEEP_PROMISE' AND x.promise = p.number THEN 'KEPT_LATE' ELSE 'BROKEN' END
                            WHEN x.verb = 'KEEP_PROMISE' AND x.promise = p.number THEN 'KEPT'
                            WHEN x.ended THEN 'RELEASED'
                            ELSE 'OPEN' END
        FROM (
            SELECT h.case_id, q.number, h.at, h.owner_id, h.from_owner, h.e ->> 'verb' AS verb,
                   CASE WHEN h.e ->> 'verb' IN ('KEEP_PROMISE', 'RENEGOTIATE_PROMISE')
                        THEN (h.e -> 'fact' ->> 'promise')::integer END AS promise,
                   h.e -> 'ended' @> to_jsonb(q.deadline) AS ended,
                   h.e -> 'judged' @> jsonb_build_array(jsonb_build_object('deadline', q.deadline, 'verdict', 'MISSED')) AS missed
            FROM head h
            JOIN promise q ON q.case_id = h.case_id AND q.ended_at IS NULL
        ) AS x
        WHERE p.case_id = x.case_id AND p.number = x.number
          AND (x.ended OR x.missed OR x.owner_id <> x.from_owner AND p.owed_by = x.from_owner)
    ), words AS (
        INSERT INTO case_text (case_id, seq, field, body, salt)
        SELECT w."case", w.seq, w.field, w.body, decode(w.salt, 'hex')
        FROM jsonb_to_recordset(p_words) AS w ("case" uuid, seq integer, field text, body text, salt text)
        JOIN step s ON s.case_id = w."case" AND s.seq = w.seq
    ), sent AS (
        INSERT INTO outbox (case_id, seq, topic, recipient, available_at)
        SELECT o."case", o.seq, o.topic, o.recipient, s.at
        FROM jsonb_to_recordset(p_outbox) AS o ("case" uuid, seq integer, topic text, recipient uuid)
        JOIN step s ON s.case_id = o."case" AND s.seq = o.seq
    ), reply AS (
        INSERT INTO idempotency_key (principal, key, fingerprint, status, location, etag, body)
        SELECT i.principal, i.key, decode(i.fingerprint, 'hex'), i.status, i.location, i.etag, decode(i.body, 'hex')
        FROM jsonb_to_record(p_reply)
            AS i (principal text, key text, fingerprint text, status integer, location text, etag text, body text)
        WHERE p_reply IS NOT NULL AND EXISTS (SELECT FROM step)
    )
    SELECT (SELECT count(*) FROM pointer) + (SELECT count(*) FROM filed) INTO moved;
    RETURN moved;
END $$;
