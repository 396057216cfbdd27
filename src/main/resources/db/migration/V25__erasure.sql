-- What customers and colleagues wrote, and who the customer is, can be erased once a case is closed: by one deed that a row tells of
-- for ever. The events stay, and with them every hash; they hold digests of the words, and nothing of a person.

SET LOCAL lock_timeout = '2s';

CREATE TABLE case_erasure (
    case_id uuid        NOT NULL,
    -- Nobody: the time for which the house keeps cases was over.
    by_id   uuid,
    reason  text        NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT case_erasure_pk PRIMARY KEY (case_id),
    CONSTRAINT case_erasure_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_erasure_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT case_erasure_reason CHECK (length(reason) BETWEEN 1 AND 2000)
);
CREATE INDEX case_erasure_newest ON case_erasure (at DESC, case_id DESC);

GRANT SELECT ON case_erasure TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_erasure FROM CURRENT_USER;

-- Words go and contacts are blanked where an erasure tells of it, and nowhere else; that holds for the owner, too.
ALTER TABLE case_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_text FORCE ROW LEVEL SECURITY;
CREATE POLICY case_text_read ON case_text FOR SELECT USING (true);
CREATE POLICY case_text_write ON case_text FOR INSERT WITH CHECK (true);
CREATE POLICY case_text_erase ON case_text FOR DELETE
    USING (EXISTS (SELECT FROM case_erasure e WHERE e.case_id = case_text.case_id));
GRANT DELETE ON case_text TO CURRENT_USER;

ALTER TABLE case_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY case_contact_read ON case_contact FOR SELECT USING (true);
CREATE POLICY case_contact_write ON case_contact FOR INSERT WITH CHECK (true);
CREATE POLICY case_contact_erase ON case_contact FOR UPDATE
    USING (EXISTS (SELECT FROM case_erasure e WHERE e.case_id = case_contact.case_id))
    WITH CHECK (name = '–' AND num_nonnulls(email, phone, address) = 0);
GRANT UPDATE (name, email, phone, address) ON case_contact TO CURRENT_USER;

-- A title is words as well. The pointer still never goes back: nothing but the title may change, and to nothing but a dash.
DROP TRIGGER case_file_moves_forward ON case_file;
CREATE TRIGGER case_file_moves_forward BEFORE UPDATE ON case_file
    FOR EACH ROW WHEN (
        new.version <> old.version + 1
        AND (new.title <> '–'
             OR (new.id, new.reference, new.machine, new.received_at, new.version, new.status, new.head_hash, new.owner_id,
                 new.team_id, new.executive_id, new.next_deadline, new.next_due_at)
                IS DISTINCT FROM
                (old.id, old.reference, old.machine, old.received_at, old.version, old.status, old.head_hash, old.owner_id,
                 old.team_id, old.executive_id, old.next_deadline, old.next_due_at)))
    EXECUTE FUNCTION case_file_moves_forward();
GRANT UPDATE (title) ON case_file TO CURRENT_USER;

GRANT UPDATE (said) ON contact_attempt TO CURRENT_USER;

-- True when it was done; false when the case is open, unknown or erased already.
CREATE FUNCTION erase_case(p_case uuid, p_by uuid, p_reason text) RETURNS boolean
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
    -- Where a parcel came from, its label and its number lead to a person as well.
    DELETE FROM return_label l USING return_parcel p WHERE p.id = l.parcel_id AND p.case_id = p_case;
    UPDATE return_parcel SET sender_name = NULL, sender_street = NULL, sender_postcode = NULL, sender_city = NULL, sender_country = NULL,
            tracking = NULL, link = NULL, instructions = NULL
        WHERE case_id = p_case;
    DELETE FROM draft WHERE case_id = p_case;
    DELETE FROM unread_mention WHERE case_id = p_case;
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION erase_case FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_case TO amends_app;

-- The bytes of a mail are evidence while its case is open and for some time afterwards; what it said stays in the case.

ALTER TABLE incoming_mail ADD COLUMN forgotten_at timestamptz;
CREATE INDEX incoming_mail_not_forgotten ON incoming_mail (sorted_at) WHERE sorted_at IS NOT NULL AND forgotten_at IS NULL;

-- How many were forgotten. A mail that waits for a person is none of them, nor is one whose case is open or ended lately; of a mail that
-- belongs to no case nobody needs to know any more from whom it was.
CREATE FUNCTION forget_mails(p_older interval, p_most integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH old AS (
        SELECT m.id
        FROM incoming_mail m
        LEFT JOIN case_file c ON c.id = m.case_id
        LEFT JOIN case_event e ON e.case_id = c.id AND e.seq = c.version
        LEFT JOIN channel_contact k ON k.id = m.task_id
        WHERE m.sorted_at < now() - p_older AND m.forgotten_at IS NULL
          AND (c.id IS NULL OR NOT c.is_open AND e.at < now() - p_older)
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
REVOKE ALL ON FUNCTION forget_mails FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_mails TO amends_app;
