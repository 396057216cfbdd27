-- Thanks are records as complaints are, with no clock and no score: who is thanked hears of it. And what is said of a case in public:
-- reviews and posts that a colleague lodged, and whether its customer told others.

SET LOCAL lock_timeout = '2s';

CREATE TABLE compliment (
    id          uuid        NOT NULL,
    words       text        NOT NULL,
    -- Whom or what it is about, in their words.
    about       text,
    name        text,
    email       text,
    language    text        NOT NULL,
    channel     text        NOT NULL,
    received_at timestamptz NOT NULL,
    erased_at   timestamptz,
    -- Nobody: the time for which the house keeps thanks was over.
    erased_by   uuid,
    CONSTRAINT compliment_pk PRIMARY KEY (id),
    CONSTRAINT compliment_words CHECK (length(words) BETWEEN 1 AND 20000),
    CONSTRAINT compliment_about CHECK (length(about) BETWEEN 1 AND 200),
    CONSTRAINT compliment_name CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT compliment_channel CHECK (channel IN ('WEB', 'EMAIL', 'PHONE', 'POST', 'IN_PERSON', 'API')),
    CONSTRAINT compliment_erased_by FOREIGN KEY (erased_by) REFERENCES staff (id),
    CONSTRAINT compliment_erased CHECK (
        erased_at IS NULL AND erased_by IS NULL OR words = '–' AND num_nonnulls(about, name, email) = 0)
);
CREATE INDEX compliment_newest ON compliment (received_at DESC, id DESC);
CREATE INDEX compliment_by_email ON compliment (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX compliment_kept ON compliment (received_at) WHERE erased_at IS NULL;

CREATE TABLE compliment_passing (
    compliment_id uuid        NOT NULL,
    -- Whom it is about, as a colleague wrote it: they need have no account.
    told          text        NOT NULL,
    by_id         uuid        NOT NULL,
    at            timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT compliment_passing_pk PRIMARY KEY (compliment_id),
    CONSTRAINT compliment_passing_of FOREIGN KEY (compliment_id) REFERENCES compliment (id),
    CONSTRAINT compliment_passing_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT compliment_passing_told CHECK (length(told) BETWEEN 1 AND 200)
);

GRANT SELECT, INSERT ON compliment, compliment_passing TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON compliment, compliment_passing FROM CURRENT_USER;
GRANT UPDATE (words, about, name, email, erased_at, erased_by) ON compliment TO CURRENT_USER;
GRANT UPDATE (told) ON compliment_passing TO CURRENT_USER;
-- Only to be locked by the foreign key of its passing on.
GRANT UPDATE (id) ON compliment TO CURRENT_USER;

-- True when it was done; false when there is no such compliment, or it was erased already. That there was one stays as a figure.
CREATE FUNCTION erase_compliment(p_compliment uuid, p_by uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE compliment SET words = '–', about = NULL, name = NULL, email = NULL, erased_at = now(), erased_by = p_by
        WHERE id = p_compliment AND erased_at IS NULL;
    IF NOT found THEN
        RETURN false;
    END IF;
    UPDATE compliment_passing SET told = '–' WHERE compliment_id = p_compliment;
    RETURN true;
END $$;

-- How many were erased because they came in longer ago than they are kept.
CREATE FUNCTION forget_compliments(p_older interval, p_most integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*) FILTER (WHERE erase_compliment(id, NULL))::integer
    FROM (SELECT id FROM compliment WHERE erased_at IS NULL AND received_at < now() - p_older ORDER BY received_at LIMIT p_most) AS old
$$;
REVOKE ALL ON FUNCTION erase_compliment, forget_compliments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_compliment, forget_compliments TO amends_app;

-- The link is kept as it was copied, and never called by the service. Nothing in it once the case is erased.
CREATE TABLE posting (
    id          uuid        NOT NULL,
    case_id     uuid        NOT NULL,
    kind        text        NOT NULL,
    link        text,
    captured_at timestamptz NOT NULL,
    words       text,
    -- Whether the case began with it: its customer said it in public, and not to us.
    opened_case boolean     NOT NULL,
    lodged_by   uuid        NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT posting_pk PRIMARY KEY (id),
    CONSTRAINT posting_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT posting_by FOREIGN KEY (lodged_by) REFERENCES staff (id),
    CONSTRAINT posting_kind CHECK (kind IN ('REVIEW', 'POST')),
    CONSTRAINT posting_link CHECK (link ~* '^https?://' AND length(link) <= 2000),
    CONSTRAINT posting_words CHECK (length(words) BETWEEN 1 AND 20000)
);
CREATE INDEX posting_by_case ON posting (case_id, captured_at);
CREATE UNIQUE INDEX posting_opens_once ON posting (case_id) WHERE opened_case;

-- Whether they told others or posted it; the last mark counts, and every one stays.
CREATE TABLE told_others (
    number  bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    case_id uuid        NOT NULL,
    told    boolean     NOT NULL,
    place   text,
    -- Nobody of the house when the customer said it themselves.
    by_id   uuid,
    at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT told_others_pk PRIMARY KEY (number),
    CONSTRAINT told_others_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT told_others_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT told_others_place CHECK (length(place) BETWEEN 1 AND 500)
);
CREATE INDEX told_others_last ON told_others (case_id, number DESC);

GRANT SELECT, INSERT ON posting, told_others TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON posting, told_others FROM CURRENT_USER;

-- Where it stands and what it says lead to a person, so they go with the words of the case.
GRANT UPDATE (link, words) ON posting TO CURRENT_USER;
GRANT UPDATE (place) ON told_others TO CURRENT_USER;
CREATE FUNCTION public_words_are_erased() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE posting SET link = NULL, words = NULL WHERE case_id = new.case_id;
    UPDATE told_others SET place = NULL WHERE case_id = new.case_id;
    RETURN NULL;
END $$;
CREATE TRIGGER public_words_are_erased AFTER INSERT ON case_erasure
    FOR EACH ROW EXECUTE FUNCTION public_words_are_erased();
REVOKE ALL ON FUNCTION public_words_are_erased FROM PUBLIC;
