-- Photographs of a case. The row says for ever that a picture came, from whom and with which digest; the picture itself and what
-- is said of it stand apart, so that they can be erased.

SET LOCAL lock_timeout = '2s';

CREATE TABLE photograph (
    id           uuid        NOT NULL,
    case_id      uuid        NOT NULL,
    -- The event that tells that it came.
    seq          integer     NOT NULL,
    -- Empty where the customer sent it.
    person_id    uuid,
    at           timestamptz NOT NULL,
    shows        text        NOT NULL,
    line_id      text,
    -- What staff took for their own work is not shown.
    for_customer boolean     NOT NULL,
    width        integer     NOT NULL,
    height       integer     NOT NULL,
    size         integer     NOT NULL,
    -- SHA-256 of what is kept, and of the file as it came.
    sha256       bytea       NOT NULL,
    came_sha256  bytea       NOT NULL,
    CONSTRAINT photograph_pk PRIMARY KEY (id),
    CONSTRAINT photograph_of_case UNIQUE (case_id, id),
    CONSTRAINT photograph_digest UNIQUE (id, sha256),
    CONSTRAINT photograph_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT photograph_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT photograph_shows CHECK (shows IN ('CASE', 'PARCEL', 'LINE')),
    CONSTRAINT photograph_line CHECK ((shows = 'LINE') = (line_id IS NOT NULL)),
    CONSTRAINT photograph_own CHECK (person_id IS NOT NULL OR for_customer),
    CONSTRAINT photograph_size CHECK (size BETWEEN 1 AND 1048576 AND width > 0 AND height > 0),
    CONSTRAINT photograph_digests CHECK (length(sha256) = 32 AND length(came_sha256) = 32)
);
CREATE INDEX photograph_by_case ON photograph (case_id, at, id);

CREATE TABLE photograph_content (
    photograph_id uuid  NOT NULL,
    -- What it shows, for whoever can't see it.
    words         text  NOT NULL,
    content       bytea NOT NULL,
    preview       bytea NOT NULL,
    sha256        bytea NOT NULL GENERATED ALWAYS AS (sha256(content)) STORED,
    CONSTRAINT photograph_content_pk PRIMARY KEY (photograph_id),
    CONSTRAINT photograph_content_is_what_came FOREIGN KEY (photograph_id, sha256) REFERENCES photograph (id, sha256),
    CONSTRAINT photograph_content_words CHECK (length(words) BETWEEN 1 AND 2000),
    CONSTRAINT photograph_content_preview CHECK (length(preview) <= 262144)
);
-- It is packed already.
ALTER TABLE photograph_content ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN preview SET STORAGE EXTERNAL;

GRANT SELECT, INSERT ON photograph, photograph_content TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON photograph FROM CURRENT_USER;
GRANT UPDATE (size) ON photograph TO CURRENT_USER;
