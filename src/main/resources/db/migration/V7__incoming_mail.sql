-- Mail that came in: kept whole before it leaves the mailbox, sorted afterwards. A mail that no program understands is a
-- person's, never lost.

SET LOCAL lock_timeout = '2s';

CREATE TABLE incoming_mail (
    id           uuid        NOT NULL,
    -- SHA-256 of its Message-ID and its sender or, without one, of all its bytes: the same mail is kept once.
    digest       bytea       NOT NULL,
    raw          bytea       NOT NULL,
    arrived_at   timestamptz NOT NULL DEFAULT now(),
    available_at timestamptz NOT NULL DEFAULT now(),
    attempts     integer     NOT NULL DEFAULT 0,
    sender       text,
    message_id   text,
    sorted_at    timestamptz,
    kind         text,
    outcome      text,
    -- Why it ended so, as a code that pages have words for.
    reason       text,
    case_id      uuid,
    CONSTRAINT incoming_mail_pk PRIMARY KEY (id),
    CONSTRAINT incoming_mail_once UNIQUE (digest),
    CONSTRAINT incoming_mail_digest_length CHECK (length(digest) = 32),
    CONSTRAINT incoming_mail_kind CHECK (kind IN ('LOOP', 'BOUNCE', 'AUTO_REPLY', 'BULK', 'CALENDAR', 'HUMAN')),
    CONSTRAINT incoming_mail_outcome CHECK (outcome IN ('FILED', 'ANSWERED', 'CAME_BACK', 'FOR_A_PERSON', 'LEFT_ALONE')),
    CONSTRAINT incoming_mail_sorted CHECK ((sorted_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT incoming_mail_of_a_case CHECK (outcome NOT IN ('FILED', 'ANSWERED', 'CAME_BACK') OR case_id IS NOT NULL),
    CONSTRAINT incoming_mail_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
-- Mail is compressed already where it is large.
ALTER TABLE incoming_mail ALTER COLUMN raw SET STORAGE EXTERNAL;
CREATE INDEX incoming_mail_waiting ON incoming_mail (available_at) WHERE sorted_at IS NULL;
CREATE INDEX incoming_mail_by_case ON incoming_mail (case_id, arrived_at, id) WHERE case_id IS NOT NULL;
CREATE INDEX incoming_mail_by_message ON incoming_mail (message_id) WHERE message_id IS NOT NULL AND case_id IS NOT NULL;
CREATE INDEX incoming_mail_filed_by ON incoming_mail (sender, sorted_at) WHERE outcome = 'FILED';

GRANT SELECT, INSERT ON incoming_mail TO amends_app;
GRANT UPDATE (available_at, attempts, sorted_at, kind, outcome, reason, case_id) ON incoming_mail TO amends_app;

-- With what addresses to answer to are signed, so that nobody else can make one.
CREATE TABLE reply_key (
    one boolean NOT NULL DEFAULT true,
    key bytea   NOT NULL,
    CONSTRAINT reply_key_pk PRIMARY KEY (one),
    CONSTRAINT reply_key_one CHECK (one),
    CONSTRAINT reply_key_length CHECK (length(key) = 32)
);
GRANT SELECT, INSERT ON reply_key TO amends_app;
