-- What somebody without an account typed into a form of several steps and has not sent. It is sealed with a key that only their
-- browser has; id is a digest of that key. It is kept for a day.

SET LOCAL lock_timeout = '2s';

CREATE TABLE begun_form (
    id       bytea       NOT NULL,
    -- The SHA-256 of where it was begun, so that one address can't fill the table.
    address  bytea       NOT NULL,
    sealed   bytea       NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT begun_form_pk PRIMARY KEY (id),
    CONSTRAINT begun_form_id CHECK (octet_length(id) = 32),
    CONSTRAINT begun_form_address CHECK (octet_length(address) = 32),
    CONSTRAINT begun_form_sealed CHECK (octet_length(sealed) BETWEEN 29 AND 1000000)
);
CREATE INDEX begun_form_by_age ON begun_form (saved_at);
CREATE INDEX begun_form_by_address ON begun_form (address, saved_at);

GRANT SELECT, INSERT, DELETE ON begun_form TO amends_app;
GRANT UPDATE (sealed, saved_at) ON begun_form TO amends_app;
