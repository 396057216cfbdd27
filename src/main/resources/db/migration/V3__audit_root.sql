-- The roots that were given out: when, over how many cases, and the root of the Merkle tree of their heads. The leaves are
-- in the exported file alone, so that whoever keeps a copy elsewhere holds the proof.
CREATE TABLE audit_root (
    at        timestamptz NOT NULL,
    cases     bigint      NOT NULL,
    root      bytea       NOT NULL,
    signature bytea,
    CONSTRAINT audit_root_pk PRIMARY KEY (at),
    CONSTRAINT audit_root_cases CHECK (cases >= 0),
    CONSTRAINT audit_root_sha256 CHECK (length(root) = 32),
    CONSTRAINT audit_root_ed25519 CHECK (length(signature) = 64)
);

GRANT SELECT, INSERT ON audit_root TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_root FROM CURRENT_USER;
