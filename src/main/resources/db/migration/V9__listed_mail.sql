-- A list of mails shows whose they are and what about without reading them again, and a mail that needs a person names its
-- task, so that one which nobody has can be found.

SET LOCAL lock_timeout = '2s';

ALTER TABLE incoming_mail
    ADD COLUMN sender_name text,
    ADD COLUMN subject     text,
    -- The contact of the mail channel through which somebody has it.
    ADD COLUMN task_id     uuid;

-- Tasks named their mail in their note until now.
UPDATE incoming_mail m SET task_id = k.id
FROM channel_contact k
WHERE m.outcome = 'FOR_A_PERSON' AND k.kind = 'MESSAGE' AND k.at = m.arrived_at AND k.note LIKE '%/desk/mails/' || m.id;

ALTER TABLE incoming_mail
    ADD CONSTRAINT incoming_mail_task FOREIGN KEY (task_id) REFERENCES channel_contact (id),
    ADD CONSTRAINT incoming_mail_task_of_a_person CHECK (task_id IS NULL OR outcome = 'FOR_A_PERSON');

CREATE INDEX incoming_mail_newest ON incoming_mail (arrived_at, id);
CREATE INDEX incoming_mail_by_outcome ON incoming_mail (outcome, arrived_at, id);
CREATE INDEX incoming_mail_of_nobody ON incoming_mail (arrived_at, id) WHERE outcome = 'FOR_A_PERSON' AND task_id IS NULL;
CREATE INDEX incoming_mail_by_task ON incoming_mail (task_id) WHERE task_id IS NOT NULL;

GRANT UPDATE (task_id) ON incoming_mail TO amends_app;
