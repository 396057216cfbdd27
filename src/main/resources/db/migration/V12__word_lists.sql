-- The letter guard's word lists by version. By which list a letter was read never changes: an edit is a new version.

SET LOCAL lock_timeout = '2s';

CREATE TABLE word_list (
    language    text        NOT NULL,
    version     text        NOT NULL,
    body        text        NOT NULL,
    sha256      text        NOT NULL,
    -- Nobody: it came with Amends.
    uploaded_by uuid,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    kept        boolean     NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT word_list_pk PRIMARY KEY (language, version),
    CONSTRAINT word_list_text UNIQUE (language, version, sha256),
    CONSTRAINT word_list_version CHECK (version ~ '^[a-z]{2}-[A-Za-z0-9._-]{1,40}$' AND starts_with(version, language)),
    CONSTRAINT word_list_digest CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    CONSTRAINT word_list_uploader FOREIGN KEY (uploaded_by) REFERENCES staff (id)
);

-- Whoever approves has opened that very text before.
CREATE TABLE word_list_opening (
    language  text        NOT NULL,
    version   text        NOT NULL,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    kept      boolean     NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT word_list_opening_pk PRIMARY KEY (language, version, person_id),
    CONSTRAINT word_list_opening_of FOREIGN KEY (language, version) REFERENCES word_list (language, version),
    CONSTRAINT word_list_opening_by FOREIGN KEY (person_id) REFERENCES staff (id)
);

CREATE TABLE word_list_approval (
    language  text        NOT NULL,
    version   text        NOT NULL,
    person_id uuid        NOT NULL,
    sha256    text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT word_list_approval_pk PRIMARY KEY (language, version, person_id),
    CONSTRAINT word_list_approval_of_the_text FOREIGN KEY (language, version, sha256)
        REFERENCES word_list (language, version, sha256),
    CONSTRAINT word_list_approval_opened FOREIGN KEY (language, version, person_id)
        REFERENCES word_list_opening (language, version, person_id)
);

-- Somebody had past letters read with it, beside the list in force. What the letters say is in their cases and not here.
CREATE TABLE word_list_dry_run (
    position          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    language          text        NOT NULL,
    version           text        NOT NULL,
    against           text        NOT NULL,
    person_id         uuid        NOT NULL,
    letters           integer     NOT NULL,
    newly_blocked     integer     NOT NULL,
    newly_warned      integer     NOT NULL,
    no_longer_blocked integer     NOT NULL,
    no_longer_warned  integer     NOT NULL,
    at                timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT word_list_dry_run_pk PRIMARY KEY (position),
    CONSTRAINT word_list_dry_run_of FOREIGN KEY (language, version) REFERENCES word_list (language, version),
    CONSTRAINT word_list_dry_run_against FOREIGN KEY (language, against) REFERENCES word_list (language, version),
    CONSTRAINT word_list_dry_run_by FOREIGN KEY (person_id) REFERENCES staff (id)
);
CREATE INDEX word_list_dry_run_latest ON word_list_dry_run (language, version, position DESC);

-- By which list letters are read from that moment on, and by which they were before.
CREATE TABLE word_list_activation (
    position bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    language text        NOT NULL,
    before   text        NOT NULL,
    version  text        NOT NULL,
    -- The house's list was retired: whatever list the running release brings is read.
    retired  boolean     NOT NULL,
    by_id    uuid        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT word_list_activation_pk PRIMARY KEY (position),
    CONSTRAINT word_list_activation_of FOREIGN KEY (language, version) REFERENCES word_list (language, version),
    CONSTRAINT word_list_activation_before FOREIGN KEY (language, before) REFERENCES word_list (language, version),
    CONSTRAINT word_list_activation_by FOREIGN KEY (by_id) REFERENCES staff (id)
);
CREATE INDEX word_list_activation_latest ON word_list_activation (language, position DESC);

GRANT SELECT, INSERT ON word_list, word_list_opening, word_list_approval, word_list_dry_run, word_list_activation TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON word_list, word_list_opening, word_list_approval, word_list_dry_run, word_list_activation
    FROM CURRENT_USER;
-- Foreign keys need the right to update some column of the table they point at: one that nobody can set.
GRANT UPDATE (kept) ON word_list, word_list_opening TO CURRENT_USER;

-- In which language a letter is written, without its region. An event's bytes are UTF-8 for ever, so this never answers otherwise.
CREATE FUNCTION letter_language(p_canonical bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT split_part(lower(coalesce(event #>> '{fact,letter,language}', event #>> '{fact,language}')), '-', 1)
    FROM (SELECT convert_from(p_canonical, 'UTF8')::jsonb AS event) AS written
$$;

-- The newest letters in a language, without reading the others.
CREATE INDEX case_event_letters_by_language ON case_event (letter_language(canonical), at DESC, case_id DESC, seq DESC)
    WHERE verb IN ('ACKNOWLEDGE', 'INFORM', 'ASK', 'EXTEND', 'DECIDE', 'FOLLOW_UP');
