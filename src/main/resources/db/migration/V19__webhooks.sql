-- Events out: to whom this house tells what happened, and what of it has arrived.

SET LOCAL lock_timeout = '2s';

CREATE TABLE webhook_endpoint (
    id            uuid        NOT NULL,
    url           text        NOT NULL,
    description   text        NOT NULL,
    -- Codes of the events that it wants; null for all.
    events        text[],
    enabled       boolean     NOT NULL,
    -- It answered that it is gone, and was switched off for it.
    gone_at       timestamptz,
    -- They sign, so they are kept as they are. During a rotation both do.
    secret        bytea       NOT NULL,
    former_secret bytea,
    former_until  timestamptz,
    version       integer     NOT NULL,
    created_by    uuid        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT webhook_endpoint_pk PRIMARY KEY (id),
    CONSTRAINT webhook_endpoint_url_length CHECK (length(url) BETWEEN 1 AND 2000),
    CONSTRAINT webhook_endpoint_description_length CHECK (length(description) BETWEEN 1 AND 200),
    CONSTRAINT webhook_endpoint_wants_something CHECK (cardinality(events) > 0),
    CONSTRAINT webhook_endpoint_secret_length CHECK (length(secret) BETWEEN 24 AND 64 AND length(former_secret) BETWEEN 24 AND 64),
    CONSTRAINT webhook_endpoint_rotation CHECK ((former_secret IS NULL) = (former_until IS NULL)),
    CONSTRAINT webhook_endpoint_gone_is_off CHECK (gone_at IS NULL OR NOT enabled),
    CONSTRAINT webhook_endpoint_version CHECK (version > 0),
    CONSTRAINT webhook_endpoint_created_by FOREIGN KEY (created_by) REFERENCES staff (id)
);

-- What administrators did to them. The service itself where a receiver said that it is gone.
CREATE TABLE webhook_endpoint_change (
    endpoint_id uuid        NOT NULL,
    number      integer     NOT NULL,
    deed        text        NOT NULL,
    -- As they are from then on; a secret is never here.
    url         text        NOT NULL,
    events      text[],
    enabled     boolean     NOT NULL,
    -- How many deliveries were ordered again.
    replayed    integer,
    by_id       uuid,
    at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT webhook_endpoint_change_pk PRIMARY KEY (endpoint_id, number),
    CONSTRAINT webhook_endpoint_change_deed CHECK (deed IN ('CREATED', 'CHANGED', 'SECRET_ROTATED', 'GONE', 'REPLAYED')),
    CONSTRAINT webhook_endpoint_change_by_somebody CHECK ((deed = 'GONE') = (by_id IS NULL)),
    CONSTRAINT webhook_endpoint_change_replayed CHECK ((deed = 'REPLAYED') = (replayed IS NOT NULL)),
    CONSTRAINT webhook_endpoint_change_of FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id),
    CONSTRAINT webhook_endpoint_change_by FOREIGN KEY (by_id) REFERENCES staff (id)
);

-- An event on its way to an endpoint. What is said is made when it is sent: no words and nobody's address are here.
CREATE TABLE webhook_delivery (
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    endpoint_id  uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    -- Whose event it is, a case or a movement of money, and which one.
    subject_id   uuid        NOT NULL,
    seq          integer     NOT NULL,
    event        text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    state        text        NOT NULL DEFAULT 'PENDING',
    -- In this round: one that is ordered again begins anew.
    attempts     integer     NOT NULL DEFAULT 0,
    next_attempt timestamptz NOT NULL DEFAULT now(),
    ended_at     timestamptz,
    last_status  integer,
    last_error   text,
    CONSTRAINT webhook_delivery_pk PRIMARY KEY (position),
    CONSTRAINT webhook_delivery_once UNIQUE (endpoint_id, subject_id, seq),
    CONSTRAINT webhook_delivery_state CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    CONSTRAINT webhook_delivery_ends CHECK ((state = 'PENDING') = (ended_at IS NULL)),
    CONSTRAINT webhook_delivery_to FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id),
    CONSTRAINT webhook_delivery_of FOREIGN KEY (case_id) REFERENCES case_file (id)
);
-- What is due at an endpoint, and what of the same case comes before it.
CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_attempt, position) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_in_line ON webhook_delivery (endpoint_id, case_id, position) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, position DESC);
CREATE INDEX webhook_delivery_dead ON webhook_delivery (position DESC) WHERE state = 'DEAD';
CREATE INDEX webhook_delivery_old ON webhook_delivery (ended_at) WHERE state = 'DELIVERED';

-- In the event's own transaction, whoever writes it: a command, a sweep or a filing. Nobody subscribes, nothing is written.
CREATE FUNCTION case_events_go_out() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM webhook_endpoint WHERE enabled) THEN
        INSERT INTO webhook_delivery (endpoint_id, case_id, subject_id, seq, event, happened_at)
        SELECT w.id, h.case_id, h.case_id, h.seq, h.verb, h.at
        FROM happened h
        JOIN webhook_endpoint w ON w.enabled AND (w.events IS NULL OR h.verb = ANY (w.events))
        ORDER BY h.case_id, h.seq;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER case_events_go_out AFTER INSERT ON case_event
    REFERENCING NEW TABLE AS happened FOR EACH STATEMENT EXECUTE FUNCTION case_events_go_out();

CREATE FUNCTION money_movement_goes_out() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO webhook_delivery (endpoint_id, case_id, subject_id, seq, event, happened_at)
    SELECT w.id, m.case_id, m.id, new.seq, 'REFUND_' || new.to_state, new.at
    FROM webhook_endpoint w
    JOIN money_movement m ON m.id = new.movement_id
    WHERE w.enabled AND (w.events IS NULL OR 'REFUND_' || new.to_state = ANY (w.events));
    RETURN NULL;
END $$;
CREATE TRIGGER money_movement_goes_out AFTER INSERT ON money_movement_event
    FOR EACH ROW WHEN (new.to_state IN ('SENT', 'SUCCEEDED', 'FAILED', 'REVERSED')) EXECUTE FUNCTION money_movement_goes_out();

GRANT SELECT, INSERT, UPDATE (url, description, events, enabled, gone_at, secret, former_secret, former_until, version)
    ON webhook_endpoint TO amends_app;
GRANT SELECT, INSERT ON webhook_endpoint_change TO amends_app;
GRANT SELECT, INSERT, UPDATE (state, attempts, next_attempt, ended_at, last_status, last_error) ON webhook_delivery TO amends_app;
GRANT DELETE ON webhook_delivery TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON webhook_endpoint_change FROM CURRENT_USER;
