-- Orders as shops tell them, and the one ceiling of units and money on every line and payment, whatever kind of case gives them back.

SET LOCAL lock_timeout = '2s';

CREATE TABLE shop_order (
    id                  uuid        NOT NULL,
    source              text        NOT NULL,
    external_id         text        NOT NULL,
    -- The source's; never goes back.
    version             bigint      NOT NULL,
    currency            text        NOT NULL,
    concluded_at        timestamptz NOT NULL,
    -- The newest snapshot in canonical form (RFC 8785), as cases freeze it.
    document            jsonb       NOT NULL,
    seal                bytea       NOT NULL,
    delivery_paid       bigint      NOT NULL,
    delivery_given_back bigint      NOT NULL DEFAULT 0,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT shop_order_pk PRIMARY KEY (id),
    CONSTRAINT shop_order_name UNIQUE (source, external_id),
    CONSTRAINT shop_order_currency CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT shop_order_seal CHECK (length(seal) = 32),
    CONSTRAINT shop_order_delivery_ceiling CHECK (delivery_given_back BETWEEN 0 AND delivery_paid)
);

-- `units` and `paid` are the ceilings. A later version of the order may raise them; it lowers them only as far as what is
-- already committed or given back allows.
CREATE TABLE order_line (
    order_id   uuid    NOT NULL,
    line_id    text    NOT NULL,
    units      integer NOT NULL,
    -- Units that live cases speak for, of all kinds together.
    committed  integer NOT NULL DEFAULT 0,
    -- Minor units: what was paid for all units, tax included and discounts taken off.
    paid       bigint  NOT NULL,
    -- Minor units that are reserved, on their way or back with the customer.
    given_back bigint  NOT NULL DEFAULT 0,
    CONSTRAINT order_line_pk PRIMARY KEY (order_id, line_id),
    CONSTRAINT order_line_of FOREIGN KEY (order_id) REFERENCES shop_order (id),
    CONSTRAINT order_line_unit_ceiling CHECK (committed BETWEEN 0 AND units),
    CONSTRAINT order_line_money_ceiling CHECK (given_back BETWEEN 0 AND paid)
);

CREATE TABLE order_payment (
    order_id   uuid   NOT NULL,
    payment_id text   NOT NULL,
    currency   text   NOT NULL,
    captured   bigint NOT NULL,
    -- What went back over it without us. It is a fact, so it may be more than the ceiling leaves.
    elsewhere  bigint NOT NULL DEFAULT 0,
    -- Minor units that are reserved by us, on their way or back with the customer.
    given_back bigint NOT NULL DEFAULT 0,
    CONSTRAINT order_payment_pk PRIMARY KEY (order_id, payment_id),
    CONSTRAINT order_payment_of FOREIGN KEY (order_id) REFERENCES shop_order (id),
    CONSTRAINT order_payment_elsewhere CHECK (elsewhere >= 0),
    CONSTRAINT order_payment_ceiling CHECK (given_back BETWEEN 0 AND captured)
);

-- What a customer may look an order up by, as keyed digests: nobody can read an address or a card out of them.
CREATE TABLE order_key (
    digest   bytea NOT NULL,
    kind     text  NOT NULL,
    order_id uuid  NOT NULL,
    CONSTRAINT order_key_pk PRIMARY KEY (digest, order_id),
    CONSTRAINT order_key_of FOREIGN KEY (order_id) REFERENCES shop_order (id),
    CONSTRAINT order_key_digest CHECK (length(digest) = 32),
    CONSTRAINT order_key_kind CHECK (kind IN ('ORDER_EMAIL', 'ORDER_POSTCODE', 'PHONE', 'CARD', 'LOYALTY', 'RECEIPT', 'GIFT_CODE'))
);
CREATE INDEX order_key_by_order ON order_key (order_id);

GRANT SELECT, INSERT, UPDATE ON shop_order, order_line, order_payment TO amends_app;
GRANT SELECT, INSERT, DELETE ON order_key TO amends_app;
