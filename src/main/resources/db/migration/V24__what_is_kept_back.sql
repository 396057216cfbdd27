-- What is taken off a sum after it was granted, and refunds that go back over several payments.

SET LOCAL lock_timeout = '2s';

-- One row for each event that takes something off; nobody changes a row.
CREATE TABLE remedy_reduction (
    case_id uuid    NOT NULL,
    seq     integer NOT NULL,
    remedy  integer NOT NULL,
    -- Minor units of the remedy's currency.
    amount  bigint  NOT NULL,
    CONSTRAINT remedy_reduction_pk PRIMARY KEY (case_id, seq),
    CONSTRAINT remedy_reduction_event FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq),
    CONSTRAINT remedy_reduction_of FOREIGN KEY (case_id, remedy) REFERENCES remedy_money (case_id, remedy),
    CONSTRAINT remedy_reduction_amount CHECK (amount > 0)
);

-- The sum of these rows, moved with them: what a remedy owes is what it promised less this.
ALTER TABLE remedy_money
    ADD COLUMN kept_back bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT remedy_money_kept_back CHECK (kept_back >= 0),
    DROP CONSTRAINT remedy_money_ceiling,
    ADD CONSTRAINT remedy_money_ceiling CHECK (given_back BETWEEN 0 AND promised - kept_back);
DROP INDEX remedy_money_complete;
CREATE INDEX remedy_money_complete ON remedy_money (case_id, remedy) WHERE confirmed = promised - kept_back AND NOT closed;

-- One refund is a movement for each payment that it goes back over; together they are named by the first of them.
ALTER TABLE money_movement ADD COLUMN refund_id uuid;
UPDATE money_movement SET refund_id = id;
ALTER TABLE money_movement
    ALTER COLUMN refund_id SET NOT NULL,
    ADD CONSTRAINT money_movement_refund FOREIGN KEY (refund_id) REFERENCES money_movement (id);
CREATE INDEX money_movement_by_refund ON money_movement (refund_id);

GRANT SELECT, INSERT ON remedy_reduction TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON remedy_reduction FROM CURRENT_USER;
GRANT UPDATE (kept_back) ON remedy_money TO amends_app;
