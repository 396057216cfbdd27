-- Where a parcel came from, its label and its number lead to a person as well, and go with their case.

SET LOCAL lock_timeout = '2s';

-- True when it was done; false when the case is open, unknown or erased already.
CREATE OR REPLACE FUNCTION erase_case(p_case uuid, p_by uuid, p_reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM case_file WHERE id = p_case AND NOT is_open FOR NO KEY UPDATE;
    IF NOT FOUND THEN
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
    DELETE FROM return_label l USING return_parcel p WHERE p.id = l.parcel_id AND p.case_id = p_case;
    UPDATE return_parcel SET sender_name = NULL, sender_street = NULL, sender_postcode = NULL, sender_city = NULL, sender_country = NULL,
            tracking = NULL, link = NULL, instructions = NULL
        WHERE case_id = p_case;
    DELETE FROM draft WHERE case_id = p_case;
    DELETE FROM unread_mention WHERE case_id = p_case;
    RETURN true;
END $$;
