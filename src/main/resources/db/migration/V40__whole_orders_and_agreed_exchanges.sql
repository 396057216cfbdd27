-- A refund that names no goods stays within all that was paid for its order; and other software hears when a customer agrees to pay
-- what another article costs more.

SET LOCAL lock_timeout = '2s';

-- The order of which it gives something back, named or not; null for what was paid for no order.
ALTER TABLE money_movement
    ADD COLUMN within_order uuid,
    ADD CONSTRAINT money_movement_within FOREIGN KEY (within_order) REFERENCES shop_order (id);
UPDATE money_movement m
SET within_order = coalesce(m.order_id,
    (SELECT c.order_id FROM case_order c JOIN shop_order o ON o.id = c.order_id
     WHERE c.case_id = m.case_id AND o.currency = m.currency))
WHERE within_order IS NULL;
ALTER TABLE money_movement
    ADD CONSTRAINT money_movement_within_its_own CHECK (order_id IS NULL OR within_order = order_id);
CREATE INDEX money_movement_within ON money_movement (within_order) WHERE within_order IS NOT NULL;
CREATE INDEX exchange_by_line ON exchange (order_id, line_id);

CREATE FUNCTION agreed_exchange_goes_out() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO webhook_delivery (endpoint_id, case_id, subject_id, seq, event, happened_at)
    SELECT w.id, x.case_id, x.id, new.seq, 'EXCHANGE_AGREED', new.at
    FROM webhook_endpoint w
    JOIN exchange x ON x.id = new.exchange_id
    WHERE w.enabled AND (w.events IS NULL OR 'EXCHANGE_AGREED' = ANY (w.events));
    RETURN NULL;
END $$;
CREATE TRIGGER agreed_exchange_goes_out AFTER INSERT ON exchange_event
    FOR EACH ROW WHEN (new.from_state = 'OFFERED' AND new.to_state = 'TO_SEND') EXECUTE FUNCTION agreed_exchange_goes_out();
