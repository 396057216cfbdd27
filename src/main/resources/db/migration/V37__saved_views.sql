-- Lists of cases that somebody keeps under a name. How many and in which order is said by the places, of which each person has twelve.

SET LOCAL lock_timeout = '2s';

CREATE TABLE saved_view (
    id        uuid    NOT NULL,
    person_id uuid    NOT NULL,
    place     integer NOT NULL,
    name      text    NOT NULL,
    -- Whether the team of this person sees it too.
    shared    boolean NOT NULL DEFAULT false,
    -- What is in it, as in the address of its list.
    scope     text    NOT NULL,
    owner_id  uuid,
    status    text,
    family    text,
    owes      text,
    language  text,
    late      boolean NOT NULL DEFAULT false,
    version   integer NOT NULL DEFAULT 0,
    CONSTRAINT saved_view_pk PRIMARY KEY (id),
    CONSTRAINT saved_view_of FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT saved_view_owner FOREIGN KEY (owner_id) REFERENCES staff (id),
    CONSTRAINT saved_view_places CHECK (place BETWEEN 1 AND 12),
    -- Two change places in one statement.
    CONSTRAINT saved_view_place_once UNIQUE (person_id, place) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT saved_view_name_length CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT saved_view_scope CHECK (scope IN ('MINE', 'TEAM', 'ALL')),
    CONSTRAINT saved_view_words_length CHECK (length(concat(status, family, owes, language)) <= 200)
);
CREATE UNIQUE INDEX saved_view_name_once ON saved_view (person_id, lower(name));

GRANT SELECT, INSERT, DELETE ON saved_view TO amends_app;
GRANT UPDATE (place, name, shared, version) ON saved_view TO amends_app;

-- What is rare among all open cases would be looked for in every one of them. Nearly every case owes the two kinds that are left out,
-- so that filing one writes nothing more.
CREATE INDEX case_file_by_machine ON case_file (machine, next_due_at, id) WHERE is_open;
CREATE INDEX deadline_open_by_kind ON deadline (kind, due_at, case_id, number)
    WHERE ended_seq IS NULL AND kind NOT IN ('ACKNOWLEDGE', 'KEEP_INFORMED');
CREATE INDEX case_contact_by_language ON case_contact (language, case_id);
