-- What was done on a customer's word, and a complaint that the short way has settled, is confirmed to them by mail.

SET LOCAL lock_timeout = '2s';

ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    ADD CONSTRAINT outbox_topic CHECK (topic IN
        ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE', 'HANDOVER', 'MENTION', 'CONFIRMATION'));
