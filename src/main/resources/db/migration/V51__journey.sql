-- How customers come through forms and cases, what lies in their way, what happens outside the house, and who looked at a case with its
-- customer's eyes.

SET LOCAL lock_timeout = '2s';

-- How many came to which step of a form, day by day. From nothing in it can be known who they were.
CREATE TABLE form_step_count (
    day      date   NOT NULL,
    step     text   NOT NULL,
    language text   NOT NULL,
    width    text   NOT NULL,
    reached  bigint NOT NULL,
    CONSTRAINT form_step_count_pk PRIMARY KEY (day, step, language, width),
    CONSTRAINT form_step_count_step CHECK (step ~ '^[A-Z_]{3,40}$'),
    CONSTRAINT form_step_count_language CHECK (language ~ '^[a-z]{2}$'),
    CONSTRAINT form_step_count_width CHECK (width IN ('NARROW', 'WIDE', 'UNKNOWN')),
    CONSTRAINT form_step_count_some CHECK (reached > 0)
);
GRANT SELECT, INSERT, UPDATE (reached) ON form_step_count TO amends_app;

-- “Something is in my way here”, by a customer or a colleague.
CREATE TABLE obstacle (
    id       uuid        NOT NULL,
    -- Of a form, or the status of the case.
    step     text        NOT NULL,
    -- None on a form that nobody has sent.
    case_id  uuid,
    -- Nobody of the house when a customer noted it.
    by_id    uuid,
    words    text,
    language text        NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT obstacle_pk PRIMARY KEY (id),
    CONSTRAINT obstacle_in FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT obstacle_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT obstacle_step CHECK (step ~ '^[A-Z_]{3,40}$'),
    CONSTRAINT obstacle_words CHECK (length(words) BETWEEN 1 AND 1000),
    CONSTRAINT obstacle_language CHECK (language ~ '^[a-z]{2}$')
);
CREATE INDEX obstacle_newest ON obstacle (at DESC, id DESC);
CREATE INDEX obstacle_by_step ON obstacle (step, at DESC, id DESC);
CREATE INDEX obstacle_in_case ON obstacle (case_id) WHERE case_id IS NOT NULL;

GRANT SELECT, INSERT ON obstacle TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON obstacle FROM CURRENT_USER;
GRANT UPDATE (words) ON obstacle TO CURRENT_USER;

-- What was typed into a form that nobody sent belongs to no case, so its time is over by its age. How many lost their words.
CREATE FUNCTION forget_obstacle_words(p_older interval) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH forgotten AS (
        UPDATE obstacle SET words = NULL WHERE case_id IS NULL AND words IS NOT NULL AND at < now() - p_older RETURNING id
    )
    SELECT count(*)::integer FROM forgotten
$$;
REVOKE ALL ON FUNCTION forget_obstacle_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_obstacle_words TO amends_app;

-- What others did that the house has no say in: it stands in the timeline of a case and moves nothing.
CREATE TABLE external_event (
    id          uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    kind        text        NOT NULL,
    happened_at timestamptz NOT NULL,
    -- Who said so, and what; nothing once the words of the case are erased.
    source      text,
    note        text,
    by_id       uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT external_event_pk PRIMARY KEY (id),
    CONSTRAINT external_event_in FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT external_event_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT external_event_kind CHECK (kind IN
        ('ADR_NOTICE', 'AUTHORITY_NOTICE', 'LEGAL_LETTER', 'CHARGEBACK', 'CARRIER_EVENT', 'SUPPLIER_NEWS')),
    CONSTRAINT external_event_source CHECK (length(source) BETWEEN 1 AND 200),
    CONSTRAINT external_event_note CHECK (length(note) BETWEEN 1 AND 2000),
    CONSTRAINT external_event_is_past CHECK (happened_at <= recorded_at)
);
CREATE INDEX external_event_in_case ON external_event (case_id, happened_at);

GRANT SELECT, INSERT ON external_event TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON external_event FROM CURRENT_USER;
GRANT UPDATE (source, note) ON external_event TO CURRENT_USER;

-- Whoever opened a case as its customer sees it has read it.
CREATE TABLE seen_as_customer (
    number  bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id uuid        NOT NULL,
    by_id   uuid        NOT NULL,
    at      timestamptz NOT NULL,
    CONSTRAINT seen_as_customer_pk PRIMARY KEY (number),
    CONSTRAINT seen_as_customer_case FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT seen_as_customer_by FOREIGN KEY (by_id) REFERENCES staff (id)
);
CREATE INDEX seen_as_customer_in_case ON seen_as_customer (case_id, number DESC);

GRANT SELECT, INSERT ON seen_as_customer TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON seen_as_customer FROM CURRENT_USER;

CREATE FUNCTION journey_words_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE obstacle SET words = NULL WHERE case_id = new.case_id;
    UPDATE external_event SET source = NULL, note = NULL WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER journey_words_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION journey_words_are_erased();
REVOKE ALL ON FUNCTION journey_words_are_erased FROM PUBLIC;

-- When cases went from one status to another; filings and all that moves nothing are not in it.
CREATE INDEX case_event_moves ON case_event (at, case_id, seq) INCLUDE (verb, from_status, to_status)
    WHERE from_status IS NOT NULL AND from_status <> to_status;
