-- What a case cost its customer (S1-14): counted in the transaction of each event, so that neither the case's page nor the report reads
-- its events for it. A case without a row cost one contact, its filing, and nothing else.

SET LOCAL lock_timeout = '2s';

CREATE TABLE case_effort (
    case_id   uuid    NOT NULL,
    -- How often they had to turn to us.
    contacts  integer NOT NULL,
    -- How often they had to come after us, which is part of it.
    chasers   integer NOT NULL DEFAULT 0,
    -- How often we asked them for something.
    asked     integer NOT NULL DEFAULT 0,
    -- Over which ways they came.
    channels  text[]  NOT NULL,
    -- How often somebody else took their case over.
    transfers integer NOT NULL DEFAULT 0,
    -- How often they had to say that it is not settled.
    repeats   integer NOT NULL DEFAULT 0,
    CONSTRAINT case_effort_pk PRIMARY KEY (case_id),
    CONSTRAINT case_effort_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_effort_counts CHECK (contacts > 0 AND least(chasers, asked, transfers, repeats) >= 0 AND cardinality(channels) > 0)
);
GRANT SELECT ON case_effort TO amends_app;

-- S1-19: a message chases when an earlier one still waits, or when nothing was sent since the customer's last words. Where those needed no
-- answer, only a question chases.
CREATE FUNCTION is_chaser(p_case uuid, p_seq integer, p_asks boolean) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM case_event said
        CROSS JOIN LATERAL (
            SELECT coalesce(bool_or(e.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'DECIDE', 'FOLLOW_UP')
                                    OR e.to_status IN ('CLOSED', 'WITHDRAWN')), false) AS answered,
                   coalesce(bool_or(e.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP')), false) AS heard,
                   coalesce(bool_or(e.verb IN ('ANSWER', 'CONTEST', 'REOPEN')), false) AS more,
                   count(*) FILTER (WHERE e.verb = 'WAIVE_ANSWER' AND (convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' ->> 'message')::integer = said.seq)
                       > count(*) FILTER (WHERE e.verb = 'REQUIRE_ANSWER' AND (convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' ->> 'message')::integer = said.seq) AS waived
            FROM case_event e WHERE e.case_id = said.case_id AND e.seq > said.seq AND e.seq < p_seq) AS since
        WHERE said.case_id = p_case AND said.seq < p_seq AND said.verb IN ('FILE', 'ANSWER', 'CONTEST', 'REOPEN')
          AND (said.verb = 'ANSWER' AND NOT since.answered AND NOT since.waived
               OR NOT since.heard AND NOT since.more AND (NOT since.waived OR p_asks)))
$$;

-- Adds to what a case has cost, in one statement; the first time on top of its filing.
CREATE FUNCTION count_effort(
        p_case uuid, p_contacts integer, p_chasers integer, p_asked integer, p_channel text, p_transfers integer, p_repeats integer)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO case_effort AS f (case_id, contacts, chasers, asked, channels, transfers, repeats)
    SELECT p_case, 1 + p_contacts, p_chasers, p_asked,
           CASE WHEN p_channel <> event_channel(e.canonical) THEN ARRAY[event_channel(e.canonical), p_channel]
                ELSE ARRAY[event_channel(e.canonical)] END,
           p_transfers, p_repeats
    FROM case_event e WHERE e.case_id = p_case AND e.verb = 'FILE'
    ON CONFLICT (case_id) DO UPDATE
    SET contacts = f.contacts + p_contacts, chasers = f.chasers + p_chasers, asked = f.asked + p_asked,
        channels = CASE WHEN p_channel IS NULL OR p_channel = ANY (f.channels) THEN f.channels ELSE f.channels || p_channel END,
        transfers = f.transfers + p_transfers, repeats = f.repeats + p_repeats
$$;

CREATE FUNCTION count_effort_of(p_event case_event) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    said jsonb := convert_from(p_event.canonical, 'UTF8')::jsonb;
BEGIN
    CASE p_event.verb
        WHEN 'ANSWER' THEN
            PERFORM count_effort(p_event.case_id, 1, is_chaser(p_event.case_id, p_event.seq, (said #>> '{fact,asks}')::boolean)::integer, 0,
                said #>> '{fact,channel}', 0, 0);
        WHEN 'ASK' THEN
            PERFORM count_effort(p_event.case_id, 0, 0, 1, NULL, 0, 0);
        WHEN 'ACCEPT_HANDOVER', 'REASSIGN' THEN
            PERFORM count_effort(p_event.case_id, 0, 0, 0, NULL, 1, 0);
        -- Whatever they did not agree with, somebody else looks at.
        WHEN 'CONTEST' THEN
            PERFORM count_effort(p_event.case_id, 1, 0, 0, NULL, 1, 1);
        -- The service opens a case again on its own account as well.
        WHEN 'REOPEN' THEN
            IF said #>> '{actor,kind}' <> 'SYSTEM' THEN
                PERFORM count_effort(p_event.case_id, 1, 0, 0, NULL, 0, 1);
            END IF;
        ELSE
            NULL;
    END CASE;
END $$;

CREATE FUNCTION effort_is_counted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM count_effort_of(new);
    RETURN NULL;
END $$;
CREATE TRIGGER effort_is_counted AFTER INSERT ON case_event
    FOR EACH ROW WHEN (new.verb IN ('ANSWER', 'ASK', 'ACCEPT_HANDOVER', 'REASSIGN', 'CONTEST', 'REOPEN'))
    EXECUTE FUNCTION effort_is_counted();

-- A call that nobody answered, or words that were left, about a case.
CREATE FUNCTION contact_is_effort() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM count_effort(new.case_id, 1, 0, 0, (SELECT c.kind FROM channel c WHERE c.id = new.channel_id), 0, 0);
    RETURN NULL;
END $$;
CREATE TRIGGER contact_is_effort AFTER INSERT ON channel_contact
    FOR EACH ROW WHEN (new.case_id IS NOT NULL AND new.kind IN ('MISSED_CALL', 'MESSAGE'))
    EXECUTE FUNCTION contact_is_effort();

REVOKE ALL ON FUNCTION is_chaser, count_effort, count_effort_of, effort_is_counted, contact_is_effort FROM PUBLIC;

-- What was before.
SELECT count_effort_of(e) FROM case_event e
WHERE e.verb IN ('ANSWER', 'ASK', 'ACCEPT_HANDOVER', 'REASSIGN', 'CONTEST', 'REOPEN');
SELECT count_effort(k.case_id, 1, 0, 0, c.kind, 0, 0)
FROM channel_contact k JOIN channel c ON c.id = k.channel_id
WHERE k.case_id IS NOT NULL AND k.kind IN ('MISSED_CALL', 'MESSAGE');

-- How many orders there were in a time (S1-1).
CREATE INDEX shop_order_by_time ON shop_order (concluded_at);
