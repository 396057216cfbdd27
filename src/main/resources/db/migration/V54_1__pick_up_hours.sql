-- When goods are fetched: the hours that the customer chose among those that the shop promised.

SET LOCAL lock_timeout = '2s';

ALTER TABLE return_parcel
    ADD COLUMN pick_up_from timestamptz,
    ADD COLUMN pick_up_until timestamptz,
    ADD CONSTRAINT return_parcel_pick_up CHECK (
        (pick_up_from IS NULL) = (pick_up_until IS NULL) AND pick_up_from < pick_up_until IS NOT FALSE
        AND (pick_up_from IS NULL OR method = 'PICK_UP'));
