-- Who answers for cases: teams, their people, what they may do, when they are away, and how they sign in.

CREATE TABLE team (
    id              uuid    CONSTRAINT team_pk PRIMARY KEY,
    name            text    NOT NULL,
    lead_id         uuid    NOT NULL,
    executive_id    uuid    NOT NULL,
    -- How many open cases one person of this team can care for; above it, filing passes to the team's lead.
    open_case_limit integer NOT NULL DEFAULT 40,
    -- Always true: the lead and the executive are the ends of every ladder, so neither can be deactivated.
    answerable      boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
    CONSTRAINT team_name_given CHECK (length(name) BETWEEN 1 AND 100 AND name = btrim(name)),
    CONSTRAINT team_open_case_limit_positive CHECK (open_case_limit > 0)
);
CREATE UNIQUE INDEX team_name_once ON team (lower(name));

CREATE TABLE staff (
    id            uuid        CONSTRAINT staff_pk PRIMARY KEY,
    username      text        NOT NULL,
    display_name  text        NOT NULL,
    email         text,
    password_hash text        NOT NULL,
    team_id       uuid        NOT NULL CONSTRAINT staff_team_known REFERENCES team,
    active        boolean     NOT NULL DEFAULT true,
    created_at    timestamptz NOT NULL,
    -- What owners of open cases point at: (owner_id, true). Deactivating an owner is refused by that reference.
    CONSTRAINT staff_id_active UNIQUE (id, active),
    CONSTRAINT staff_username_plain CHECK (username ~ '^[[:alnum:]][[:alnum:]._@-]{0,62}$'),
    CONSTRAINT staff_display_name_given CHECK (length(display_name) BETWEEN 1 AND 100 AND display_name = btrim(display_name)),
    CONSTRAINT staff_email_plain CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254)
);
CREATE UNIQUE INDEX staff_username_once ON staff (lower(username));
CREATE INDEX staff_by_team ON staff (team_id);

ALTER TABLE team
    ADD CONSTRAINT team_lead_active FOREIGN KEY (lead_id, answerable) REFERENCES staff (id, active),
    ADD CONSTRAINT team_executive_active FOREIGN KEY (executive_id, answerable) REFERENCES staff (id, active);

CREATE TABLE staff_role (
    staff_id uuid NOT NULL CONSTRAINT staff_role_staff_known REFERENCES staff,
    role     text NOT NULL,
    CONSTRAINT staff_role_pk PRIMARY KEY (staff_id, role),
    CONSTRAINT staff_role_known CHECK (role IN ('AGENT', 'LEAD', 'MANAGER', 'ADMIN', 'AUDITOR'))
);

CREATE TABLE absence (
    id          uuid        CONSTRAINT absence_pk PRIMARY KEY,
    staff_id    uuid        NOT NULL CONSTRAINT absence_staff_known REFERENCES staff,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    deputy_id   uuid        CONSTRAINT absence_deputy_known REFERENCES staff,
    -- A deputy stands in only from the moment when they said yes.
    accepted_at timestamptz,
    CONSTRAINT absence_ends_after_start CHECK (starts_at < ends_at),
    CONSTRAINT absence_deputy_other CHECK (deputy_id <> staff_id),
    CONSTRAINT absence_accepted_by_deputy CHECK (accepted_at IS NULL OR deputy_id IS NOT NULL)
);
CREATE INDEX absence_by_end ON absence (ends_at);
CREATE INDEX absence_by_staff ON absence (staff_id, starts_at);

-- Both the browser's session and the bearer token of a program: 256 random bits, of which only the SHA-256 is kept.
CREATE TABLE staff_token (
    token_hash bytea       CONSTRAINT staff_token_pk PRIMARY KEY,
    staff_id   uuid        NOT NULL CONSTRAINT staff_token_staff_known REFERENCES staff,
    kind       text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT staff_token_hash_sha256 CHECK (octet_length(token_hash) = 32),
    CONSTRAINT staff_token_kind_known CHECK (kind IN ('SESSION', 'BEARER')),
    CONSTRAINT staff_token_expires_after_creation CHECK (created_at < expires_at)
);
CREATE INDEX staff_token_by_staff ON staff_token (staff_id) WHERE revoked_at IS NULL;
CREATE INDEX staff_token_by_expiry ON staff_token (expires_at);

-- Sign-in attempts, counted here so that every replica sees the same number. A subject is the SHA-256 of a username,
-- of an address, or of both together; nothing here can be read back to a person.
CREATE TABLE sign_in_attempt (
    subject       bytea       CONSTRAINT sign_in_attempt_pk PRIMARY KEY,
    failures      integer     NOT NULL,
    attempted_at  timestamptz NOT NULL,
    blocked_until timestamptz,
    succeeded_at  timestamptz,
    CONSTRAINT sign_in_attempt_subject_sha256 CHECK (octet_length(subject) = 32),
    CONSTRAINT sign_in_attempt_failures_counted CHECK (failures >= 0)
);
CREATE INDEX sign_in_attempt_by_age ON sign_in_attempt (attempted_at);

GRANT SELECT ON team, staff, staff_role, absence, staff_token, sign_in_attempt TO amends_app;
GRANT INSERT ON team, staff, staff_role, absence, staff_token, sign_in_attempt TO amends_app;
GRANT UPDATE (name, lead_id, executive_id, open_case_limit) ON team TO amends_app;
GRANT UPDATE (display_name, email, password_hash, team_id, active) ON staff TO amends_app;
GRANT UPDATE (ends_at, accepted_at) ON absence TO amends_app;
GRANT UPDATE (seen_at, revoked_at) ON staff_token TO amends_app;
GRANT UPDATE (failures, attempted_at, blocked_until, succeeded_at) ON sign_in_attempt TO amends_app;
GRANT DELETE ON staff_role, absence, staff_token, sign_in_attempt TO amends_app;
