-- What is needed to look an order up without telling anybody whether it exists.

SET LOCAL lock_timeout = '2s';

-- The key of the digests in order_key, where the configuration gives none.
CREATE TABLE order_lookup_secret (
    one boolean NOT NULL DEFAULT true,
    key bytea   NOT NULL,
    CONSTRAINT order_lookup_secret_pk PRIMARY KEY (one),
    CONSTRAINT order_lookup_secret_one CHECK (one),
    CONSTRAINT order_lookup_secret_length CHECK (length(key) = 32)
);

-- A ticket is handed out for a hit and for a miss alike; who holds it does not know which it is.
CREATE TABLE order_ticket (
    token_hash bytea       NOT NULL,
    order_id   uuid,
    expires_at timestamptz NOT NULL,
    CONSTRAINT order_ticket_pk PRIMARY KEY (token_hash),
    CONSTRAINT order_ticket_hash CHECK (length(token_hash) = 32),
    CONSTRAINT order_ticket_of FOREIGN KEY (order_id) REFERENCES shop_order (id)
);
CREATE INDEX order_ticket_by_age ON order_ticket (expires_at);

-- How fast one address, contact or order number is asked for; see filing_pace. A subject is a keyed digest.
CREATE TABLE order_lookup_pace (
    subject  bytea       NOT NULL,
    clear_at timestamptz NOT NULL,
    CONSTRAINT order_lookup_pace_pk PRIMARY KEY (subject),
    CONSTRAINT order_lookup_pace_subject CHECK (length(subject) = 32)
);
CREATE INDEX order_lookup_pace_by_age ON order_lookup_pace (clear_at);

GRANT SELECT, INSERT ON order_lookup_secret TO amends_app;
GRANT SELECT, INSERT, DELETE ON order_ticket, order_lookup_pace TO amends_app;
GRANT UPDATE (clear_at) ON order_lookup_pace TO amends_app;
