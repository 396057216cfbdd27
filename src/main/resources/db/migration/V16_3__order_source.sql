-- A shop that orders are fetched from, and how far we have read it.

SET LOCAL lock_timeout = '2s';

CREATE TABLE order_source (
    name         text        NOT NULL,
    -- Every change until then was read; null: none yet.
    read_until   timestamptz,
    -- One replica at a time.
    leased_by    uuid,
    leased_until timestamptz,
    -- Where the shop asked us to come back later.
    not_before   timestamptz,
    -- Of the newest reading, for the operator.
    tried_at     timestamptz,
    taken        integer     NOT NULL DEFAULT 0,
    refused      integer     NOT NULL DEFAULT 0,
    trouble      text,
    CONSTRAINT order_source_pk PRIMARY KEY (name),
    CONSTRAINT order_source_lease CHECK ((leased_by IS NULL) = (leased_until IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON order_source TO amends_app;
