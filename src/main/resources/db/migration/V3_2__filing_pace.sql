-- How fast one address files, counted here so that every replica sees the same number. A subject is the SHA-256 of an
-- address; nothing here can be read back to a person. Each filing moves clear_at ahead by its share of the period.
CREATE TABLE filing_pace (
    subject  bytea       CONSTRAINT filing_pace_pk PRIMARY KEY,
    clear_at timestamptz NOT NULL,
    CONSTRAINT filing_pace_subject_sha256 CHECK (octet_length(subject) = 32)
);
CREATE INDEX filing_pace_by_age ON filing_pace (clear_at);

GRANT SELECT, INSERT, DELETE ON filing_pace TO amends_app;
GRANT UPDATE (clear_at) ON filing_pace TO amends_app;
