-- Policy packs and calendars by version. What deadlines rest on never changes: an edit is a new version.

SET LOCAL lock_timeout = '2s';

CREATE TABLE policy_pack (
    id          text        NOT NULL,
    version     integer     NOT NULL,
    body        text        NOT NULL,
    sha256      text        NOT NULL,
    -- Nobody: it came with Amends.
    uploaded_by uuid,
    uploaded_at timestamptz NOT NULL DEFAULT now(),
    kept        boolean     NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT policy_pack_pk PRIMARY KEY (id, version),
    CONSTRAINT policy_pack_text UNIQUE (id, version, sha256),
    CONSTRAINT policy_pack_version CHECK (version > 0),
    CONSTRAINT policy_pack_digest CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    CONSTRAINT policy_pack_uploader FOREIGN KEY (uploaded_by) REFERENCES staff (id)
);

-- Whoever approves has opened that very text before (S3-13).
CREATE TABLE policy_pack_opening (
    id        text        NOT NULL,
    version   integer     NOT NULL,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    kept      boolean     NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT policy_pack_opening_pk PRIMARY KEY (id, version, person_id),
    CONSTRAINT policy_pack_opening_of FOREIGN KEY (id, version) REFERENCES policy_pack (id, version),
    CONSTRAINT policy_pack_opening_by FOREIGN KEY (person_id) REFERENCES staff (id)
);

CREATE TABLE policy_pack_approval (
    id        text        NOT NULL,
    version   integer     NOT NULL,
    person_id uuid        NOT NULL,
    sha256    text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_pack_approval_pk PRIMARY KEY (id, version, person_id),
    CONSTRAINT policy_pack_approval_of_the_text FOREIGN KEY (id, version, sha256)
        REFERENCES policy_pack (id, version, sha256),
    CONSTRAINT policy_pack_approval_opened FOREIGN KEY (id, version, person_id)
        REFERENCES policy_pack_opening (id, version, person_id)
);

-- Which version of a pack rules the cases received from that moment; none: the pack no longer rules new ones.
CREATE TABLE policy_activation (
    position bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    id       text        NOT NULL,
    version  integer,
    -- Nobody: the installation, with its first pack.
    by_id    uuid,
    at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_activation_pk PRIMARY KEY (position),
    CONSTRAINT policy_activation_of FOREIGN KEY (id, version) REFERENCES policy_pack (id, version),
    CONSTRAINT policy_activation_by FOREIGN KEY (by_id) REFERENCES staff (id)
);
CREATE INDEX policy_activation_latest ON policy_activation (id, position DESC);

CREATE TABLE calendar_version (
    id         text        NOT NULL,
    version    integer     NOT NULL,
    -- As it was edited; and with every holiday written out, as deadlines are computed with it for ever.
    definition jsonb       NOT NULL,
    frozen     jsonb       NOT NULL,
    made_by    uuid,
    made_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT calendar_version_pk PRIMARY KEY (id, version),
    CONSTRAINT calendar_version_by FOREIGN KEY (made_by) REFERENCES staff (id)
);

GRANT SELECT, INSERT ON policy_pack, policy_pack_opening, policy_pack_approval, policy_activation, calendar_version TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON policy_pack, policy_pack_opening, policy_pack_approval, policy_activation, calendar_version
    FROM CURRENT_USER;
-- Foreign keys need the right to update some column of the table they point at: one that nobody can set.
GRANT UPDATE (kept) ON policy_pack, policy_pack_opening TO CURRENT_USER;
