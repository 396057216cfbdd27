-- A case that a court or an authority may ask for is put on hold: until the hold is lifted nothing of it is erased, by hand or by
-- night. Both deeds stay on record. And what was noted freely about goods and payouts goes with the words of its case.

SET LOCAL lock_timeout = '2s';

CREATE TABLE legal_hold (
    id        uuid        NOT NULL DEFAULT gen_random_uuid(),
    case_id   uuid        NOT NULL,
    by_id     uuid        NOT NULL,
    reason    text        NOT NULL,
    -- When somebody has to look whether it is still needed; it stands until it is lifted.
    review_on date        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT legal_hold_pk PRIMARY KEY (id),
    CONSTRAINT legal_hold_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT legal_hold_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT legal_hold_reason CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE INDEX legal_hold_by_case ON legal_hold (case_id);
CREATE INDEX legal_hold_newest ON legal_hold (at DESC, id DESC);

CREATE TABLE legal_hold_lifting (
    hold_id uuid        NOT NULL,
    by_id   uuid        NOT NULL,
    reason  text        NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT legal_hold_lifting_pk PRIMARY KEY (hold_id),
    CONSTRAINT legal_hold_lifting_of FOREIGN KEY (hold_id) REFERENCES legal_hold (id),
    CONSTRAINT legal_hold_lifting_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT legal_hold_lifting_reason CHECK (length(reason) BETWEEN 1 AND 2000)
);

GRANT SELECT ON legal_hold TO amends_app;
GRANT SELECT, INSERT ON legal_hold_lifting TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON legal_hold, legal_hold_lifting FROM CURRENT_USER;
-- Only to be locked by the foreign key of a lifting.
GRANT UPDATE (id) ON legal_hold TO CURRENT_USER;

CREATE FUNCTION on_hold(p_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM legal_hold h
                   WHERE h.case_id = p_case AND NOT EXISTS (SELECT FROM legal_hold_lifting l WHERE l.hold_id = h.id))
$$;
REVOKE ALL ON FUNCTION on_hold FROM PUBLIC;
GRANT EXECUTE ON FUNCTION on_hold TO amends_app;

-- Nothing when the case was erased already: then there is nothing to hold. It takes the same lock as erasing, so that one of the
-- two comes first and the other sees it.
CREATE FUNCTION hold_case(p_case uuid, p_by uuid, p_reason text, p_review_on date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    hold uuid;
BEGIN
    PERFORM FROM case_file WHERE id = p_case FOR NO KEY UPDATE;
    INSERT INTO legal_hold (case_id, by_id, reason, review_on)
        SELECT p_case, p_by, p_reason, p_review_on
        WHERE NOT EXISTS (SELECT FROM case_erasure e WHERE e.case_id = p_case)
        RETURNING id INTO hold;
    RETURN hold;
END $$;
REVOKE ALL ON FUNCTION hold_case FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_case TO amends_app;

GRANT UPDATE (evidence) ON case_seen_price TO CURRENT_USER;

-- True when it was done; false when the case is open, on hold, unknown or erased already.
CREATE OR REPLACE FUNCTION erase_case(p_case uuid, p_by uuid, p_reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM case_file WHERE id = p_case AND NOT is_open FOR NO KEY UPDATE;
    IF NOT FOUND OR on_hold(p_case) THEN
        RETURN false;
    END IF;
    INSERT INTO case_erasure (case_id, by_id, reason) VALUES (p_case, p_by, p_reason)
        ON CONFLICT ON CONSTRAINT case_erasure_pk DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM case_text WHERE case_id = p_case;
    UPDATE case_contact SET name = '–', email = NULL, phone = NULL, address = NULL WHERE case_id = p_case;
    UPDATE case_file SET title = '–' WHERE id = p_case;
    DELETE FROM photograph_content c USING photograph p WHERE p.id = c.photograph_id AND p.case_id = p_case;
    UPDATE incoming_mail SET raw = '', sender = NULL, sender_name = NULL, subject = NULL, forgotten_at = now()
        WHERE case_id = p_case;
    UPDATE contact_attempt SET said = '–'
        WHERE case_id = p_case OR contact_id IN (SELECT id FROM channel_contact WHERE case_id = p_case);
    UPDATE channel_contact SET caller = '–', name = NULL, note = NULL WHERE case_id = p_case;
    UPDATE customer_link SET revoked_at = coalesce(revoked_at, now()) WHERE case_id = p_case;
    -- Where a parcel came from, its label and its number lead to a person as well, and so does what its carrier said.
    DELETE FROM return_label l USING return_parcel p WHERE p.id = l.parcel_id AND p.case_id = p_case;
    UPDATE carrier_event e SET tracking = '–', said = '–' FROM return_parcel p WHERE p.id = e.parcel_id AND p.case_id = p_case;
    UPDATE return_parcel_event e SET note = NULL FROM return_parcel p WHERE p.id = e.parcel_id AND p.case_id = p_case;
    UPDATE return_parcel SET sender_name = NULL, sender_street = NULL, sender_postcode = NULL, sender_city = NULL, sender_country = NULL,
            tracking = NULL, link = NULL, instructions = NULL
        WHERE case_id = p_case;
    UPDATE goods_parcel SET code = NULL WHERE case_id = p_case;
    -- What somebody noted about goods and payouts; units, grades and sums stay.
    UPDATE goods_unexpected SET what = '–' WHERE case_id = p_case;
    UPDATE goods_inspection SET note = NULL WHERE case_id = p_case;
    UPDATE goods_discrepancy SET note = '–' WHERE case_id = p_case;
    UPDATE goods_deduction SET words = '–' WHERE case_id = p_case;
    UPDATE goods_deduction_verdict SET reason = '–' WHERE case_id = p_case;
    UPDATE case_seen_price SET evidence = '–' WHERE case_id = p_case;
    UPDATE money_movement_event e SET note = NULL FROM money_movement m WHERE m.id = e.movement_id AND m.case_id = p_case;
    DELETE FROM draft WHERE case_id = p_case;
    DELETE FROM held_letter WHERE case_id = p_case;
    DELETE FROM unread_mention WHERE case_id = p_case;
    RETURN true;
END $$;

-- How many were forgotten. A mail that waits for a person is none of them, nor is one whose case is open, on hold or ended lately; of a
-- mail that belongs to no case nobody needs to know any more from whom it was.
CREATE OR REPLACE FUNCTION forget_mails(p_older interval, p_most integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH old AS (
        SELECT m.id
        FROM incoming_mail m
        LEFT JOIN case_file c ON c.id = m.case_id
        LEFT JOIN case_event e ON e.case_id = c.id AND e.seq = c.version
        LEFT JOIN channel_contact k ON k.id = m.task_id
        WHERE m.sorted_at < now() - p_older AND m.forgotten_at IS NULL
          AND (c.id IS NULL OR NOT c.is_open AND e.at < now() - p_older AND NOT on_hold(c.id))
          AND (m.outcome <> 'FOR_A_PERSON' OR k.handled_at < now() - p_older)
        ORDER BY m.sorted_at
        LIMIT p_most
        FOR NO KEY UPDATE OF m SKIP LOCKED
    ), forgotten AS (
        UPDATE incoming_mail m
        SET raw = '', forgotten_at = now(),
            sender = CASE WHEN m.case_id IS NOT NULL THEN m.sender END,
            sender_name = CASE WHEN m.case_id IS NOT NULL THEN m.sender_name END,
            subject = CASE WHEN m.case_id IS NOT NULL THEN m.subject END
        FROM old WHERE m.id = old.id
        RETURNING m.id
    )
    SELECT count(*)::integer FROM forgotten
$$;
