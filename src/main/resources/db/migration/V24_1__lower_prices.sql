-- Money for goods that stay, because their price fell: what was found, and what of a line's ceiling it takes.

SET LOCAL lock_timeout = '2s';

-- A lower price that somebody found, and by what: the newest row counts, and nobody changes one.
CREATE TABLE case_seen_price (
    case_id   uuid        NOT NULL,
    seq       integer     NOT NULL,
    line_id   text        NOT NULL,
    -- Minor units, for one unit, tax included.
    minor     bigint      NOT NULL,
    currency  text        NOT NULL,
    seen_at   timestamptz NOT NULL,
    evidence  text        NOT NULL,
    person_id uuid        NOT NULL,
    CONSTRAINT case_seen_price_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT case_seen_price_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT case_seen_price_person FOREIGN KEY (person_id) REFERENCES staff (id),
    CONSTRAINT case_seen_price_minor CHECK (minor >= 0),
    CONSTRAINT case_seen_price_evidence CHECK (length(evidence) > 0)
);

-- What of the money that was given back is for units that stayed. All of a line's units together never get more of it than
-- was paid for those that no case speaks for.
ALTER TABLE order_line
    ADD COLUMN adjusted bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT order_line_adjusted CHECK (adjusted BETWEEN 0 AND given_back);

-- For units that stayed: how many of the line's no case spoke for then. Whoever brings one back later gets so much less for it.
ALTER TABLE money_movement_part
    ADD COLUMN units_out integer,
    ADD CONSTRAINT money_movement_part_units_out CHECK (units_out > 0 AND line_id IS NOT NULL OR units_out IS NULL);

GRANT SELECT, INSERT ON case_seen_price TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_seen_price FROM CURRENT_USER;
