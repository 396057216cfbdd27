-- Every way to reach us has an owner and somebody who takes over; what nobody answered is a contact with a clock (S1-10).

SET LOCAL lock_timeout = '2s';

CREATE TABLE channel (
    id             text        NOT NULL,
    kind           text        NOT NULL,
    name           text        NOT NULL,
    address        text        NOT NULL,
    owner_id       uuid        NOT NULL,
    fallback_id    uuid        NOT NULL,
    -- In hours while we are open: how long it may be silent, and by when a missed call is called back.
    quiet_hours    integer     NOT NULL,
    callback_hours integer     NOT NULL,
    active         boolean     NOT NULL,
    version        integer     NOT NULL,
    -- When it was opened: silence before that is nobody's.
    watched_since  timestamptz NOT NULL,
    -- Whoever answers for an active channel can't leave before somebody else does.
    answered       boolean     GENERATED ALWAYS AS (CASE WHEN active THEN true END) STORED,
    CONSTRAINT channel_pk PRIMARY KEY (id),
    CONSTRAINT channel_id_form CHECK (id ~ '^[a-z][a-z0-9-]{0,39}$'),
    CONSTRAINT channel_kind CHECK (kind IN ('WEB', 'EMAIL', 'PHONE', 'POST', 'IN_PERSON', 'API')),
    CONSTRAINT channel_name_length CHECK (length(name) BETWEEN 1 AND 100),
    CONSTRAINT channel_address_length CHECK (length(address) BETWEEN 1 AND 300),
    CONSTRAINT channel_fallback_other CHECK (owner_id <> fallback_id),
    CONSTRAINT channel_quiet_hours CHECK (quiet_hours BETWEEN 1 AND 2000),
    CONSTRAINT channel_callback_hours CHECK (callback_hours BETWEEN 1 AND 400),
    CONSTRAINT channel_version CHECK (version > 0),
    CONSTRAINT channel_owner_known FOREIGN KEY (owner_id) REFERENCES staff (id),
    CONSTRAINT channel_fallback_known FOREIGN KEY (fallback_id) REFERENCES staff (id),
    CONSTRAINT channel_owner_active FOREIGN KEY (owner_id, answered) REFERENCES staff (id, active),
    CONSTRAINT channel_fallback_active FOREIGN KEY (fallback_id, answered) REFERENCES staff (id, active)
);
CREATE INDEX channel_by_owner ON channel (owner_id);
CREATE INDEX channel_by_fallback ON channel (fallback_id);

CREATE TABLE channel_contact (
    id          uuid        NOT NULL,
    channel_id  text        NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,
    -- The number or address from which it came, or that a letter did not reach.
    caller      text        NOT NULL,
    name        text,
    note        text,
    case_id     uuid,
    -- Nobody: the service itself, when a letter came back.
    opened_by   uuid,
    opened_at   timestamptz NOT NULL DEFAULT now(),
    due_at      timestamptz NOT NULL,
    owed_by     uuid        NOT NULL,
    -- Who owes it besides since it is late.
    fallback_id uuid,
    handled_at  timestamptz,
    CONSTRAINT channel_contact_pk PRIMARY KEY (id),
    -- A telephone system that reports the same call twice has missed one call.
    CONSTRAINT channel_contact_once UNIQUE (channel_id, kind, at, caller),
    CONSTRAINT channel_contact_kind CHECK (kind IN ('MISSED_CALL', 'BOUNCE', 'MESSAGE')),
    CONSTRAINT channel_contact_caller_length CHECK (length(caller) BETWEEN 1 AND 254),
    CONSTRAINT channel_contact_name_length CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT channel_contact_note_length CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT channel_contact_due_later CHECK (due_at >= at),
    CONSTRAINT channel_contact_fallback_other CHECK (fallback_id <> owed_by),
    CONSTRAINT channel_contact_of FOREIGN KEY (channel_id) REFERENCES channel (id),
    CONSTRAINT channel_contact_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT channel_contact_opened_by FOREIGN KEY (opened_by) REFERENCES staff (id),
    CONSTRAINT channel_contact_owed_by FOREIGN KEY (owed_by) REFERENCES staff (id),
    CONSTRAINT channel_contact_fallback FOREIGN KEY (fallback_id) REFERENCES staff (id)
);
CREATE INDEX channel_contact_open ON channel_contact (due_at, id) WHERE handled_at IS NULL;
CREATE INDEX channel_contact_open_of ON channel_contact (channel_id, due_at, id) WHERE handled_at IS NULL;
CREATE INDEX channel_contact_owed ON channel_contact (owed_by) WHERE handled_at IS NULL;
CREATE INDEX channel_contact_fallen_back ON channel_contact (fallback_id) WHERE handled_at IS NULL AND fallback_id IS NOT NULL;
CREATE INDEX channel_contact_running ON channel_contact (due_at) WHERE handled_at IS NULL AND fallback_id IS NULL;
CREATE INDEX channel_contact_handled ON channel_contact (channel_id, handled_at) WHERE handled_at IS NOT NULL;

-- Every try to reach them. A message that was left ends nothing; what ends a contact does so once.
CREATE TABLE contact_attempt (
    contact_id uuid        NOT NULL,
    id         uuid        NOT NULL,
    how        text        NOT NULL,
    said       text        NOT NULL,
    case_id    uuid,
    by_id      uuid        NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT contact_attempt_pk PRIMARY KEY (contact_id, id),
    CONSTRAINT contact_attempt_how CHECK (how IN ('REACHED', 'MESSAGE_LEFT', 'LED_TO_CASE')),
    CONSTRAINT contact_attempt_said_length CHECK (length(said) BETWEEN 1 AND 2000),
    CONSTRAINT contact_attempt_leads_to_a_case CHECK ((how = 'LED_TO_CASE') = (case_id IS NOT NULL)),
    CONSTRAINT contact_attempt_of FOREIGN KEY (contact_id) REFERENCES channel_contact (id),
    CONSTRAINT contact_attempt_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT contact_attempt_by FOREIGN KEY (by_id) REFERENCES staff (id)
);
CREATE UNIQUE INDEX contact_attempt_ends_once ON contact_attempt (contact_id) WHERE how <> 'MESSAGE_LEFT';

-- A verdict is a row of its own, as for deadlines: a missed contact stays missed when it is handled afterwards.
CREATE TABLE contact_verdict (
    contact_id uuid        NOT NULL,
    verdict    text        NOT NULL,
    at         timestamptz NOT NULL,
    CONSTRAINT contact_verdict_pk PRIMARY KEY (contact_id),
    CONSTRAINT contact_verdict_word CHECK (verdict IN ('KEPT', 'MISSED')),
    CONSTRAINT contact_verdict_of FOREIGN KEY (contact_id) REFERENCES channel_contact (id)
);

-- One alarm a silence, which is named by the last sign of life before it.
CREATE TABLE channel_alarm (
    channel_id   text        NOT NULL,
    silent_since timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    CONSTRAINT channel_alarm_pk PRIMARY KEY (channel_id, silent_since),
    CONSTRAINT channel_alarm_of FOREIGN KEY (channel_id) REFERENCES channel (id)
);

-- Word to a colleague that a contact is late or, without one, that a channel is silent.
CREATE TABLE channel_notice (
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    person_id    uuid        NOT NULL,
    channel_id   text        NOT NULL,
    contact_id   uuid,
    silent_since timestamptz,
    available_at timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    done_at      timestamptz,
    outcome      text,
    CONSTRAINT channel_notice_pk PRIMARY KEY (position),
    CONSTRAINT channel_notice_of_one_thing CHECK (num_nonnulls(contact_id, silent_since) = 1),
    CONSTRAINT channel_notice_says_how_it_ended CHECK ((done_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT channel_notice_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT channel_notice_channel FOREIGN KEY (channel_id) REFERENCES channel (id),
    CONSTRAINT channel_notice_contact FOREIGN KEY (contact_id) REFERENCES channel_contact (id)
);
CREATE INDEX channel_notice_waiting ON channel_notice (available_at) WHERE done_at IS NULL;

-- Over which channel a case came in or a letter went out. An event's bytes are UTF-8 for ever, so this never answers otherwise.
CREATE FUNCTION event_channel(p_canonical bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT convert_from(p_canonical, 'UTF8')::jsonb #>> '{fact,channel}'
$$;

-- The newest case of a kind of channel, and the newest letter that went out over it, without reading the others.
CREATE INDEX case_event_over_channel ON case_event (event_channel(canonical), at DESC) WHERE verb IN ('FILE', 'DELIVER');

-- The last sign of life: a contact that was handled, a case that came in, a letter that was taken. A mail that came in is
-- none until it is answered, and its acknowledgement is a letter that was taken.
CREATE FUNCTION channel_sign(p_id text, p_kind text, p_watched_since timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT greatest(
        p_watched_since,
        (SELECT max(k.handled_at) FROM channel_contact k WHERE k.channel_id = p_id AND k.handled_at IS NOT NULL),
        (SELECT e.at FROM case_event e
         WHERE e.verb IN ('FILE', 'DELIVER') AND event_channel(e.canonical) = p_kind
           AND (e.verb = 'DELIVER' OR p_kind <> 'EMAIL')
         ORDER BY e.at DESC LIMIT 1))
$$;

GRANT SELECT, INSERT ON channel, channel_contact, contact_attempt, contact_verdict, channel_alarm, channel_notice TO amends_app;
GRANT UPDATE (kind, name, address, owner_id, fallback_id, quiet_hours, callback_hours, active, version, watched_since)
    ON channel TO amends_app;
GRANT UPDATE (owed_by, fallback_id, handled_at) ON channel_contact TO amends_app;
GRANT UPDATE (available_at, attempts, done_at, outcome) ON channel_notice TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON contact_attempt, contact_verdict, channel_alarm FROM CURRENT_USER;
