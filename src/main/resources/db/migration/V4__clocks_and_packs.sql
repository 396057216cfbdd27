-- Clocks that packs give: last days by law, short ways, somebody above who is asked to look; warnings before a day; and
-- by which packs a case is measured.

SET LOCAL lock_timeout = '2s';

ALTER TABLE deadline
    DROP CONSTRAINT deadline_kind,
    ADD CONSTRAINT deadline_kind CHECK (kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL',
        'SHORT_WAY', 'REMEDY', 'PROMISE', 'ACCEPT_HANDOVER', 'FOLLOW_UP', 'NUDGE', 'PLAN', 'ATTENTION'));

ALTER TABLE escalation_step
    DROP CONSTRAINT escalation_step_action,
    DROP CONSTRAINT escalation_step_rung,
    DROP CONSTRAINT escalation_step_reaches_a_person,
    ADD CONSTRAINT escalation_step_action CHECK (action IN ('WARN', 'ESCALATE', 'REMIND', 'LAPSE', 'EXPIRE')),
    ADD CONSTRAINT escalation_step_rung CHECK (
        (action IN ('WARN', 'ESCALATE')) = (rung IS NOT NULL) AND rung IN ('OWNER', 'LEAD', 'DUTY_MANAGER', 'EXECUTIVE')),
    ADD CONSTRAINT escalation_step_reaches_a_person
        CHECK ((action IN ('WARN', 'ESCALATE') AND fired_seq IS NOT NULL) = (notified_id IS NOT NULL));

ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    ADD CONSTRAINT outbox_topic CHECK (topic IN ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE'));

-- Told by the event of the filing; the other way round, it finds the cases of a pack.
CREATE TABLE case_pack (
    case_id uuid NOT NULL,
    pack    text NOT NULL,
    CONSTRAINT case_pack_pk PRIMARY KEY (case_id, pack),
    CONSTRAINT case_pack_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_pack_version CHECK (pack ~ '^[a-z0-9][a-z0-9-]*@[1-9][0-9]*$')
);
CREATE INDEX case_pack_cases ON case_pack (pack, case_id);
GRANT SELECT ON case_pack TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_pack FROM CURRENT_USER;

-- As before, and the packs.
CREATE OR REPLACE FUNCTION append_events(p_events bytea[], p_filings jsonb, p_words jsonb, p_outbox jsonb, p_reply jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moved integer;
BEGIN
    WITH given AS MATERIALIZED (
        SELECT g.canonical, g.e, (g.e ->> 'case')::uuid AS case_id, (g.e ->> 'seq')::integer AS seq,
               (g.e ->> 'owner')::uuid AS owner_id, (g.e ->> 'at')::timestamptz AS at,
               (g.e -> 'next' ->> 'deadline')::integer AS next_deadline, (g.e -> 'next' ->> 'dueAt')::timestamptz AS next_due_at
        FROM (SELECT c AS canonical, convert_from(c, 'UTF8')::jsonb AS e FROM unnest(p_events) AS c) AS g
    ), head AS MATERIALIZED (
        SELECT g.*, c.status AS from_status, c.owner_id AS from_owner, c.head_hash AS prev_hash
        FROM given g JOIN case_file c ON c.id = g.case_id AND c.version = g.seq - 1
        ORDER BY c.id
        FOR NO KEY UPDATE OF c
    ), step AS MATERIALIZED (
        SELECT * FROM head
        UNION ALL
        SELECT g.*, NULL, NULL, NULL FROM given g WHERE g.seq = 0
    ), event AS (
        INSERT INTO case_event
            (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
        SELECT case_id, seq, e ->> 'machine', e ->> 'verb', from_status, e ->> 'to', from_owner, owner_id, at, prev_hash, canonical
        FROM step
        RETURNING case_id, seq, hash
    ), filed AS (
        INSERT INTO case_file (id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id,
                               executive_id, next_deadline, next_due_at)
        SELECT s.case_id, f.reference, s.e ->> 'machine', f.title, s.at, 0, s.e ->> 'to', event.hash, s.owner_id,
               (s.e -> 'fact' ->> 'team')::uuid, (s.e -> 'fact' ->> 'executive')::uuid, s.next_deadline, s.next_due_at
        FROM step s
        JOIN event USING (case_id)
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
        SET version = h.seq, status = h.e ->> 'to', owner_id = h.owner_id, head_hash = event.hash,
            next_deadline = h.next_deadline, next_due_at = h.next_due_at
        FROM head h JOIN event USING (case_id)
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
        SET fired_seq = CASE WHEN x.fires THEN x.seq END,
            notified_id = CASE WHEN x.fires THEN x.notified END,
            ended_seq = CASE WHEN x.fires THEN NULL ELSE x.seq END
        FROM (
            SELECT h.case_id, h.seq, p.number, p.level, (h.e -> 'fired' ->> 'notified')::uuid AS notified,
                   p.number = (h.e -> 'fired' ->> 'deadline')::integer AND p.level = (h.e -> 'fired' ->> 'level')::integer IS TRUE AS fires
            FROM head h
            JOIN escalation_step p ON p.case_id = h.case_id AND p.fired_seq IS NULL AND p.ended_seq IS NULL
        ) AS x
        JOIN head h ON h.case_id = x.case_id
        WHERE r.case_id = x.case_id AND r.number = x.number AND r.level = x.level
          AND (x.fires OR (h.e -> 'ended') || (h.e -> 'quieted') @> to_jsonb(r.number))
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

-- Moves that a complaint can make besides; what it could do before, it still can.
INSERT INTO transition (machine, from_status, verb, to_status) VALUES
    ('complaint-1', 'ACKNOWLEDGED', 'ATTEND', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'CLASSIFY', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'EXPIRE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'EXTEND', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'MARK_HEATED', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'NAME_PERSON', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'WARN', 'ACKNOWLEDGED'),
    ('complaint-1', 'DECIDED', 'ATTEND', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'CLASSIFY', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'EXPIRE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'MARK_HEATED', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'NAME_PERSON', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'WARN', 'DECIDED'),
    ('complaint-1', 'IN_PROGRESS', 'ATTEND', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'CLASSIFY', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'EXPIRE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'EXTEND', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'MARK_HEATED', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'NAME_PERSON', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'WARN', 'IN_PROGRESS'),
    ('complaint-1', 'RECEIVED', 'ATTEND', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'CLASSIFY', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'EXPIRE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'MARK_HEATED', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'NAME_PERSON', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'WARN', 'RECEIVED'),
    ('complaint-1', 'REMEDY_DUE', 'ATTEND', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'CLASSIFY', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'EXPIRE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'MARK_HEATED', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'NAME_PERSON', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'WARN', 'REMEDY_DUE'),
    ('complaint-1', 'SETTLED', 'ATTEND', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'CLASSIFY', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'EXPIRE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'MARK_HEATED', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'NAME_PERSON', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'WARN', 'SETTLED'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ATTEND', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'CLASSIFY', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'EXPIRE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'EXTEND', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'MARK_HEATED', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'NAME_PERSON', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'WARN', 'WAITING_FOR_CUSTOMER');
