-- The lifecycle, enforced by the database itself: foreign keys, checks and one trigger refuse a status without its event,
-- an event that does not continue the one before, an open case without an active owner or a running deadline.

-- The machine, as data. Its rows are compared with the code by a test and by `verify`.
CREATE TABLE transition (
    machine     text NOT NULL,
    from_status text,
    verb        text NOT NULL,
    to_status   text NOT NULL,
    from_key    text NOT NULL GENERATED ALWAYS AS (coalesce(from_status, '')) STORED,
    CONSTRAINT transition_pk PRIMARY KEY (machine, from_key, verb, to_status)
);

CREATE TABLE case_file (
    id            uuid        NOT NULL,
    reference     text        NOT NULL,
    machine       text        NOT NULL,
    title         text        NOT NULL,
    received_at   timestamptz NOT NULL,
    version       integer     NOT NULL,
    status        text        NOT NULL,
    head_hash     bytea       NOT NULL,
    owner_id      uuid        NOT NULL,
    team_id       uuid        NOT NULL,
    executive_id  uuid        NOT NULL,
    next_deadline integer,
    next_due_at   timestamptz,
    is_open       boolean     NOT NULL GENERATED ALWAYS AS (status NOT IN ('CLOSED', 'WITHDRAWN')) STORED,
    owner_active  boolean     GENERATED ALWAYS AS (CASE WHEN status NOT IN ('CLOSED', 'WITHDRAWN') THEN true END) STORED,
    next_is_open  boolean     GENERATED ALWAYS AS (CASE WHEN next_deadline IS NOT NULL THEN true END) STORED,
    CONSTRAINT case_file_pk PRIMARY KEY (id),
    CONSTRAINT case_file_reference_unique UNIQUE (reference),
    CONSTRAINT case_file_reference_form CHECK (reference ~ '^[A-Z]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$'),
    CONSTRAINT case_file_title_length CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT case_file_open_has_deadline CHECK (status IN ('CLOSED', 'WITHDRAWN') OR next_deadline IS NOT NULL),
    CONSTRAINT case_file_deadline_has_date CHECK ((next_deadline IS NULL) = (next_due_at IS NULL))
);

-- `canonical` is the event in the form of RFC 8785; every other column has to say the same as it does.
CREATE TABLE case_event (
    case_id     uuid        NOT NULL,
    seq         integer     NOT NULL,
    machine     text        NOT NULL,
    verb        text        NOT NULL,
    from_status text,
    to_status   text        NOT NULL,
    from_owner  uuid,
    owner_id    uuid        NOT NULL,
    at          timestamptz NOT NULL,
    prev_hash   bytea,
    canonical   bytea       NOT NULL,
    hash        bytea       NOT NULL GENERATED ALWAYS AS (sha256(coalesce(prev_hash, ''::bytea) || canonical)) STORED,
    from_key    text        NOT NULL GENERATED ALWAYS AS (coalesce(from_status, '')) STORED,
    prev_seq    integer     GENERATED ALWAYS AS (CASE WHEN seq = 0 THEN NULL ELSE seq - 1 END) STORED,
    CONSTRAINT case_event_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT case_event_link UNIQUE (case_id, seq, machine, to_status, owner_id, hash),
    CONSTRAINT case_event_seq CHECK (seq >= 0),
    CONSTRAINT case_event_first_or_continues
        CHECK (num_nulls(from_status, from_owner, prev_hash) = CASE WHEN seq = 0 THEN 3 ELSE 0 END),
    CONSTRAINT case_event_says_what_was_hashed CHECK (
        convert_from(canonical, 'UTF8')::jsonb @> jsonb_build_object(
            'v', 1, 'case', case_id, 'seq', seq, 'machine', machine, 'verb', verb, 'from', from_status, 'to', to_status,
            'owner', owner_id, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))),
    CONSTRAINT case_event_of_a_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_event_legal_move FOREIGN KEY (machine, from_key, verb, to_status)
        REFERENCES transition (machine, from_key, verb, to_status),
    CONSTRAINT case_event_continues
        FOREIGN KEY (case_id, prev_seq, machine, from_status, from_owner, prev_hash)
        REFERENCES case_event (case_id, seq, machine, to_status, owner_id, hash)
);

CREATE TABLE deadline (
    case_id     uuid        NOT NULL,
    number      integer     NOT NULL,
    kind        text        NOT NULL,
    started_seq integer     NOT NULL,
    due_at      timestamptz NOT NULL,
    owed_by     uuid        NOT NULL,
    plan_for    integer,
    ended_seq   integer,
    is_open     boolean     NOT NULL GENERATED ALWAYS AS (ended_seq IS NULL) STORED,
    CONSTRAINT deadline_pk PRIMARY KEY (case_id, number),
    CONSTRAINT deadline_pointed_at UNIQUE (case_id, number, is_open, due_at),
    CONSTRAINT deadline_kind CHECK (kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'REMEDY', 'PROMISE',
        'ACCEPT_HANDOVER', 'FOLLOW_UP', 'NUDGE', 'PLAN')),
    CONSTRAINT deadline_plan CHECK ((kind = 'PLAN') = (plan_for IS NOT NULL)),
    CONSTRAINT deadline_ends_after_it_starts CHECK (ended_seq > started_seq),
    CONSTRAINT deadline_started_by FOREIGN KEY (case_id, started_seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT deadline_ended_by FOREIGN KEY (case_id, ended_seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT deadline_plan_for FOREIGN KEY (case_id, plan_for) REFERENCES deadline (case_id, number),
    CONSTRAINT deadline_owed_by_staff FOREIGN KEY (owed_by) REFERENCES staff (id)
);

-- A verdict is a row of its own: there is no way to write it twice and nobody may change it.
CREATE TABLE deadline_verdict (
    case_id uuid        NOT NULL,
    number  integer     NOT NULL,
    verdict text        NOT NULL,
    seq     integer     NOT NULL,
    at      timestamptz NOT NULL,
    CONSTRAINT deadline_verdict_pk PRIMARY KEY (case_id, number),
    CONSTRAINT deadline_verdict_word CHECK (verdict IN ('MET', 'MISSED', 'SUPERSEDED')),
    CONSTRAINT deadline_verdict_of FOREIGN KEY (case_id, number) REFERENCES deadline (case_id, number),
    CONSTRAINT deadline_verdict_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);

-- All rungs of a ladder are written when its deadline starts.
CREATE TABLE escalation_step (
    case_id     uuid        NOT NULL,
    number      integer     NOT NULL,
    level       integer     NOT NULL,
    action      text        NOT NULL,
    rung        text,
    fire_at     timestamptz NOT NULL,
    fired_seq   integer,
    notified_id uuid,
    ended_seq   integer,
    CONSTRAINT escalation_step_pk PRIMARY KEY (case_id, number, level),
    CONSTRAINT escalation_step_level CHECK (level >= 0),
    CONSTRAINT escalation_step_action CHECK (action IN ('ESCALATE', 'REMIND', 'LAPSE')),
    CONSTRAINT escalation_step_rung CHECK (
        (action = 'ESCALATE') = (rung IS NOT NULL) AND rung IN ('OWNER', 'LEAD', 'DUTY_MANAGER', 'EXECUTIVE')),
    CONSTRAINT escalation_step_reaches_a_person CHECK ((action = 'ESCALATE' AND fired_seq IS NOT NULL) = (notified_id IS NOT NULL)),
    CONSTRAINT escalation_step_fires_or_ends CHECK (num_nonnulls(fired_seq, ended_seq) <= 1),
    CONSTRAINT escalation_step_of FOREIGN KEY (case_id, number) REFERENCES deadline (case_id, number),
    CONSTRAINT escalation_step_fired_by FOREIGN KEY (case_id, fired_seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT escalation_step_ended_by FOREIGN KEY (case_id, ended_seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT escalation_step_notified FOREIGN KEY (notified_id) REFERENCES staff (id)
);

CREATE TABLE escalation_acceptance (
    case_id     uuid        NOT NULL,
    number      integer     NOT NULL,
    level       integer     NOT NULL,
    accepted_by uuid        NOT NULL,
    deed        text        NOT NULL,
    seq         integer     NOT NULL,
    at          timestamptz NOT NULL,
    CONSTRAINT escalation_acceptance_pk PRIMARY KEY (case_id, number, level),
    CONSTRAINT escalation_acceptance_deed CHECK (deed IN ('TAKE', 'CONFIRM_OWNER', 'ADD_HELP')),
    CONSTRAINT escalation_acceptance_of FOREIGN KEY (case_id, number, level)
        REFERENCES escalation_step (case_id, number, level),
    CONSTRAINT escalation_acceptance_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT escalation_acceptance_by FOREIGN KEY (accepted_by) REFERENCES staff (id)
);

-- Words and people stay apart from the events, which hold salted digests of the words: erasing them breaks no chain.
CREATE TABLE case_text (
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    field   text    NOT NULL,
    body    text    NOT NULL,
    salt    bytea   NOT NULL,
    CONSTRAINT case_text_pk PRIMARY KEY (case_id, seq, field),
    CONSTRAINT case_text_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);

CREATE TABLE case_contact (
    case_id  uuid NOT NULL,
    name     text NOT NULL,
    email    text,
    phone    text,
    address  text,
    language text NOT NULL,
    CONSTRAINT case_contact_pk PRIMARY KEY (case_id),
    CONSTRAINT case_contact_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_contact_name CHECK (length(name) BETWEEN 1 AND 200)
);

-- A customer's link carries 128 random bits; only their digest is kept.
CREATE TABLE customer_link (
    token_hash bytea       NOT NULL,
    case_id    uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT customer_link_pk PRIMARY KEY (token_hash),
    CONSTRAINT customer_link_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT customer_link_digest CHECK (length(token_hash) = 32)
);

-- What has to leave the house because of an event: letters by mail, word to a colleague.
CREATE TABLE outbox (
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id      uuid        NOT NULL,
    seq          integer     NOT NULL,
    topic        text        NOT NULL,
    recipient    uuid,
    available_at timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    done_at      timestamptz,
    outcome      text,
    CONSTRAINT outbox_pk PRIMARY KEY (position),
    CONSTRAINT outbox_topic CHECK (topic IN ('LETTER', 'ESCALATION', 'REMINDER', 'CASE')),
    CONSTRAINT outbox_once UNIQUE (case_id, seq, topic),
    CONSTRAINT outbox_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);

CREATE TABLE idempotency_key (
    principal   text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      integer     NOT NULL,
    location    text,
    etag        text,
    body        bytea       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pk PRIMARY KEY (principal, key),
    CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 255)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

ALTER TABLE case_file
    ADD CONSTRAINT case_file_status_has_event FOREIGN KEY (id, version, machine, status, owner_id, head_hash)
        REFERENCES case_event (case_id, seq, machine, to_status, owner_id, hash),
    ADD CONSTRAINT case_file_owner_active FOREIGN KEY (owner_id, owner_active) REFERENCES staff (id, active),
    ADD CONSTRAINT case_file_owner FOREIGN KEY (owner_id) REFERENCES staff (id),
    ADD CONSTRAINT case_file_team FOREIGN KEY (team_id) REFERENCES team (id),
    ADD CONSTRAINT case_file_executive FOREIGN KEY (executive_id) REFERENCES staff (id),
    ADD CONSTRAINT case_file_next_deadline FOREIGN KEY (id, next_deadline, next_is_open, next_due_at)
        REFERENCES deadline (case_id, number, is_open, due_at);

-- The one trigger: a pointer that could go back, or stand still while something else changes, would allow a rewind.
CREATE FUNCTION case_file_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'case % is at version % and may only go to %', old.id, old.version, old.version + 1
        USING ERRCODE = 'check_violation', CONSTRAINT = 'case_file_moves_forward';
END $$;
CREATE TRIGGER case_file_moves_forward BEFORE UPDATE ON case_file
    FOR EACH ROW WHEN (new.version <> old.version + 1) EXECUTE FUNCTION case_file_moves_forward();

-- Lists: nearest deadline first, by keyset.
CREATE INDEX case_file_by_due ON case_file (next_due_at, id) WHERE is_open;
CREATE INDEX case_file_by_owner ON case_file (owner_id, next_due_at, id) WHERE is_open;
CREATE INDEX case_file_by_team ON case_file (team_id, next_due_at, id) WHERE is_open;
CREATE INDEX case_file_by_status ON case_file (status, next_due_at, id) WHERE is_open;
CREATE INDEX case_file_by_receipt ON case_file (received_at, id);
CREATE INDEX escalation_step_pending ON escalation_step (fire_at, case_id, number, level)
    WHERE fired_seq IS NULL AND ended_seq IS NULL;
CREATE INDEX escalation_step_fired ON escalation_step (case_id, number) WHERE fired_seq IS NOT NULL;
CREATE INDEX deadline_open_by_due ON deadline (due_at, case_id, number) WHERE ended_seq IS NULL;
CREATE INDEX outbox_pending ON outbox (available_at) WHERE done_at IS NULL;
CREATE INDEX customer_link_by_case ON customer_link (case_id);

-- Written once: a row of these may be changed only while the thing it tells has not happened.
ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY deadline_read ON deadline FOR SELECT USING (true);
CREATE POLICY deadline_start ON deadline FOR INSERT WITH CHECK (ended_seq IS NULL);
CREATE POLICY deadline_end_once ON deadline FOR UPDATE USING (ended_seq IS NULL) WITH CHECK (true);

ALTER TABLE escalation_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE escalation_step FORCE ROW LEVEL SECURITY;
CREATE POLICY escalation_step_read ON escalation_step FOR SELECT USING (true);
CREATE POLICY escalation_step_start ON escalation_step FOR INSERT WITH CHECK (fired_seq IS NULL AND ended_seq IS NULL);
CREATE POLICY escalation_step_fire_once ON escalation_step FOR UPDATE
    USING (fired_seq IS NULL AND ended_seq IS NULL) WITH CHECK (num_nonnulls(fired_seq, ended_seq) = 1);

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_read ON idempotency_key FOR SELECT USING (true);
CREATE POLICY idempotency_key_write ON idempotency_key FOR INSERT WITH CHECK (true);
CREATE POLICY idempotency_key_forget ON idempotency_key FOR DELETE USING (created_at < now() - interval '7 days');

-- The only way to write history. An event carries its whole effect; the database unfolds it into the tables above, so
-- that what they say can't differ from the log. Returns how many cases moved: a case that is no longer at the version
-- before its event does not move.
--   p_events  canonical events, one per case
--   p_filings for events with seq 0: case, reference, title, contact and the digest of the customer's link
--   p_words   the words of the events: case, seq, field, body, salt
--   p_outbox  what has to leave the house: case, seq, topic, recipient
--   p_reply   the answer to repeat when the same idempotency key comes again, or null
CREATE FUNCTION append_events(p_events bytea[], p_filings jsonb, p_words jsonb, p_outbox jsonb, p_reply jsonb) RETURNS integer
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

-- Claims the steps whose time has come, earliest first and a ladder's lower rungs before its higher ones, together with
-- their cases, until the end of the transaction. What another replica holds is passed over. The time is the database's; p_ahead lets a test look ahead.
CREATE FUNCTION claim_due_steps(p_most integer, p_ahead interval)
    RETURNS TABLE (case_id uuid, number integer, level integer, action text, rung text, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT s.case_id, s.number, s.level, s.action, s.rung, now() + p_ahead
    FROM escalation_step s
    JOIN case_file c ON c.id = s.case_id
    WHERE s.fired_seq IS NULL AND s.ended_seq IS NULL AND s.fire_at <= now() + p_ahead
    ORDER BY s.fire_at, s.case_id, s.number, s.level
    LIMIT p_most
    FOR NO KEY UPDATE OF c, s SKIP LOCKED;
END $$;

REVOKE ALL ON FUNCTION append_events, claim_due_steps FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_events, claim_due_steps TO amends_app;

INSERT INTO transition (machine, from_status, verb, to_status) VALUES
    ('complaint-1', 'ACKNOWLEDGED', 'ACCEPT_ESCALATION', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'ACCEPT_HANDOVER', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'ANSWER', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'BOUNCE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'BOUNCE', 'RECEIVED'),
    ('complaint-1', 'ACKNOWLEDGED', 'DECLINE_HANDOVER', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'DELIVER', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'ESCALATE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'INFORM', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'KEEP_PROMISE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'NOTE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'OFFER_HANDOVER', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'PROMISE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'REASSIGN', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'RENEGOTIATE_PROMISE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'START', 'IN_PROGRESS'),
    ('complaint-1', 'ACKNOWLEDGED', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'CLOSED', 'BOUNCE', 'CLOSED'),
    ('complaint-1', 'CLOSED', 'DELIVER', 'CLOSED'),
    ('complaint-1', 'CLOSED', 'NOTE', 'CLOSED'),
    ('complaint-1', 'CLOSED', 'REOPEN', 'IN_PROGRESS'),
    ('complaint-1', 'DECIDED', 'ACCEPT_DECISION', 'CLOSED'),
    ('complaint-1', 'DECIDED', 'ACCEPT_DECISION', 'REMEDY_DUE'),
    ('complaint-1', 'DECIDED', 'ACCEPT_ESCALATION', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'ACCEPT_HANDOVER', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'ANSWER', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'BOUNCE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'CARRY_OUT_REMEDY', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'CONTEST', 'IN_PROGRESS'),
    ('complaint-1', 'DECIDED', 'DECLINE_HANDOVER', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'DELIVER', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'ESCALATE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'INFORM', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'KEEP_PROMISE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'LAPSE', 'CLOSED'),
    ('complaint-1', 'DECIDED', 'LAPSE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'LAPSE', 'REMEDY_DUE'),
    ('complaint-1', 'DECIDED', 'NOTE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'OFFER_HANDOVER', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'PROMISE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'REASSIGN', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'REMIND', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'RENEGOTIATE_PROMISE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'IN_PROGRESS', 'ACCEPT_ESCALATION', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'ACCEPT_HANDOVER', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'ANSWER', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'ASK', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'IN_PROGRESS', 'BOUNCE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'DECIDE', 'DECIDED'),
    ('complaint-1', 'IN_PROGRESS', 'DECLINE_HANDOVER', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'DELIVER', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'ESCALATE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'INFORM', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'KEEP_PROMISE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'NOTE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'OFFER_HANDOVER', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'PROMISE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'REASSIGN', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'RENEGOTIATE_PROMISE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'RECEIVED', 'ACCEPT_ESCALATION', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'ACCEPT_HANDOVER', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'ACKNOWLEDGE', 'ACKNOWLEDGED'),
    ('complaint-1', 'RECEIVED', 'ANSWER', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'BOUNCE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'DECLINE_HANDOVER', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'DELIVER', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'ESCALATE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'KEEP_PROMISE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'NOTE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'OFFER_HANDOVER', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'PROMISE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'REASSIGN', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'RENEGOTIATE_PROMISE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'REMEDY_DUE', 'ACCEPT_ESCALATION', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'ACCEPT_HANDOVER', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'ANSWER', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'BOUNCE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'CARRY_OUT_REMEDY', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'DECLINE_HANDOVER', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'DELIVER', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'ESCALATE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'INFORM', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'KEEP_PROMISE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'NOTE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'OFFER_HANDOVER', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'PROMISE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'REASSIGN', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'RENEGOTIATE_PROMISE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'SETTLE', 'SETTLED'),
    ('complaint-1', 'REMEDY_DUE', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'SETTLED', 'ACCEPT_ESCALATION', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'ACCEPT_HANDOVER', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'ANSWER', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'BOUNCE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'CONFIRM', 'CLOSED'),
    ('complaint-1', 'SETTLED', 'DECLINE_HANDOVER', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'DELIVER', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'ESCALATE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'FOLLOW_UP', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'INFORM', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'KEEP_PROMISE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'LAPSE', 'CLOSED'),
    ('complaint-1', 'SETTLED', 'LAPSE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'NOTE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'OFFER_HANDOVER', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'PROMISE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'REASSIGN', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'REMIND', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'RENEGOTIATE_PROMISE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'REOPEN', 'IN_PROGRESS'),
    ('complaint-1', 'SETTLED', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ACCEPT_ESCALATION', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ACCEPT_HANDOVER', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ANSWER', 'IN_PROGRESS'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'BOUNCE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'DECLINE_HANDOVER', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'DELIVER', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ESCALATE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'INFORM', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'KEEP_PROMISE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'LAPSE', 'IN_PROGRESS'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'NOTE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'OFFER_HANDOVER', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'PROMISE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'REASSIGN', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'REMIND', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'RENEGOTIATE_PROMISE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'RESUME', 'IN_PROGRESS'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'WITHDRAW', 'WITHDRAWN'),
    ('complaint-1', 'WITHDRAWN', 'BOUNCE', 'WITHDRAWN'),
    ('complaint-1', 'WITHDRAWN', 'DELIVER', 'WITHDRAWN'),
    ('complaint-1', 'WITHDRAWN', 'NOTE', 'WITHDRAWN'),
    ('complaint-1', NULL, 'FILE', 'RECEIVED');

-- What the service may do besides: read, and keep the books of its deliveries and links.
GRANT SELECT ON transition, case_file, case_event, deadline, deadline_verdict, escalation_step, escalation_acceptance,
    case_text, case_contact, customer_link, outbox TO amends_app;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO amends_app;
GRANT INSERT, UPDATE (revoked_at) ON customer_link TO amends_app;
GRANT UPDATE (available_at, attempts, done_at, outcome) ON outbox TO amends_app;

-- The owner of the schema gives up its own right to change what was written. Foreign keys need the right to update some
-- column of the table they point to: it keeps it on a generated column, which nobody can set.
REVOKE UPDATE, DELETE, TRUNCATE ON transition, case_event, deadline_verdict, escalation_acceptance, case_text,
    case_file, case_contact, deadline, escalation_step, outbox FROM CURRENT_USER;
GRANT UPDATE (from_key) ON transition TO CURRENT_USER;
GRANT UPDATE (hash) ON case_event TO CURRENT_USER;
GRANT UPDATE (version, status, head_hash, owner_id, next_deadline, next_due_at) ON case_file TO CURRENT_USER;
GRANT UPDATE (owed_by, ended_seq) ON deadline TO CURRENT_USER;
GRANT UPDATE (fired_seq, notified_id, ended_seq) ON escalation_step TO CURRENT_USER;
