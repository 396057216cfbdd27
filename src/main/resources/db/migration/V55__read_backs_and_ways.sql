-- Whether letters went the way in which their readers want to be written to (S2-11), and whether we understood them (S2-5).

SET LOCAL lock_timeout = '2s';

-- By that message the customer put right what we said that we had understood; the words are the message's.
CREATE TABLE read_back_correction (
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    CONSTRAINT read_back_correction_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT read_back_correction_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);
GRANT SELECT, INSERT ON read_back_correction TO amends_app;

-- Each letter that a person or the service wrote, as it stood when it left: a million cases' worth of events is too much to read
-- for a page, and what somebody prefers may change later.
CREATE TABLE case_letter (
    case_id    uuid        NOT NULL,
    seq        integer     NOT NULL,
    team_id    uuid        NOT NULL,
    at         timestamptz NOT NULL,
    -- In the language in which they want to be answered, by mail where they gave an address, in the form of address that they chose.
    language   boolean     NOT NULL,
    channel    boolean     NOT NULL,
    form       boolean     NOT NULL,
    reads_back boolean     NOT NULL,
    CONSTRAINT case_letter_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT case_letter_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT case_letter_team FOREIGN KEY (team_id) REFERENCES team (id)
);
CREATE INDEX case_letter_by_time ON case_letter (at DESC, case_id DESC, seq DESC);
CREATE INDEX case_letter_otherwise ON case_letter (at DESC, case_id DESC, seq DESC) WHERE NOT (language AND channel AND form);
GRANT SELECT, INSERT ON case_letter TO amends_app;

CREATE FUNCTION case_letter_of(e case_event) RETURNS SETOF case_letter
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT c.id, e.seq, c.team_id, e.at,
           l.letter ->> 'language' IS NOT DISTINCT FROM k.language,
           (l.letter ->> 'byMail')::boolean = (k.email IS NOT NULL),
           coalesce(l.letter -> 'warnings', '[]')::text || coalesce(l.letter -> 'overridden', '[]')::text NOT LIKE '%"ack-27%',
           e.verb = 'ACKNOWLEDGE' AND jsonb_array_length(coalesce(l.letter -> 'points', '[]')) > 0 AND c.machine = 'complaint-1'
    FROM case_file c
    JOIN case_contact k ON k.case_id = c.id
    CROSS JOIN LATERAL (SELECT convert_from(e.canonical, 'UTF8')::jsonb -> 'fact' AS fact) f
    CROSS JOIN LATERAL (SELECT coalesce(f.fact -> 'letter', f.fact) AS letter) l
    WHERE c.id = e.case_id AND l.letter ? 'byMail'
$$;

-- In the event's own transaction.
CREATE FUNCTION case_letter_is_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_letter SELECT * FROM case_letter_of(new);
    RETURN NULL;
END $$;
CREATE TRIGGER case_letter_is_kept AFTER INSERT ON case_event
    FOR EACH ROW WHEN (new.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP'))
    EXECUTE FUNCTION case_letter_is_kept();

INSERT INTO case_letter
SELECT l.* FROM case_event e CROSS JOIN LATERAL case_letter_of(e) l
WHERE e.verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP');
