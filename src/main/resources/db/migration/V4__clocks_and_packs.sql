-- Clocks that packs give: last days by law, short ways, somebody above who is asked to look; warnings before a day; and
-- by which packs a case is measured.

SET LOCAL lock_timeout = '2s';

ALTER TABLE deadline
    DROP CONSTRAINT deadline_kind,
    ADD CONSTRAINT deadline_kind CHECK (kind IN ('ACKNOWLEDGE', 'KEEP_INFORMED', 'ANSWER_MESSAGE', 'DECIDE', 'STATUTORY_FINAL',
        'SHORT_WAY', 'REMEDY', 'PROMISE', 'ACCEPT_HANDOVER', 'FOLLOW_UP', 'NUDGE', 'PLAN', 'ATTENTION'));

ALTER TABLE escalation_step
    DROP CONSTRAINT escalation_step_action,
    DROP CONSTRAINT escalation_step_rung,
    DROP CONSTRAINT escalation_step_reaches_a_person,
    ADD CONSTRAINT escalation_step_action CHECK (action IN ('WARN', 'ESCALATE', 'REMIND', 'LAPSE', 'EXPIRE')),
    ADD CONSTRAINT escalation_step_rung CHECK (
        (action IN ('WARN', 'ESCALATE')) = (rung IS NOT NULL) AND rung IN ('OWNER', 'LEAD', 'DUTY_MANAGER', 'EXECUTIVE')),
    ADD CONSTRAINT escalation_step_reaches_a_person
        CHECK ((action IN ('WARN', 'ESCALATE') AND fired_seq IS NOT NULL) = (notified_id IS NOT NULL));

ALTER TABLE outbox
    DROP CONSTRAINT outbox_topic,
    ADD CONSTRAINT outbox_topic CHECK (topic IN ('LETTER', 'ESCALATION', 'WARNING', 'REMINDER', 'CASE'));

-- Told by the event of the filing; the other way round, it finds the cases of a pack.
CREATE TABLE case_pack (
    case_id uuid NOT NULL,
    pack    text NOT NULL,
    CONSTRAINT case_pack_pk PRIMARY KEY (case_id, pack),
    CONSTRAINT case_pack_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT case_pack_version CHECK (pack ~ '^[a-z0-9][a-z0-9-]*@[1-9][0-9]*$')
);
CREATE INDEX case_pack_cases ON case_pack (pack, case_id);
GRANT SELECT ON case_pack TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_pack FROM CURRENT_USER;

-- Moves that a complaint can make besides; what it could do before, it still can.
INSERT INTO transition (machine, from_status, verb, to_status) VALUES
    ('complaint-1', 'ACKNOWLEDGED', 'ATTEND', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'CLASSIFY', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'EXPIRE', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'EXTEND', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'MARK_HEATED', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'NAME_PERSON', 'ACKNOWLEDGED'),
    ('complaint-1', 'ACKNOWLEDGED', 'WARN', 'ACKNOWLEDGED'),
    ('complaint-1', 'DECIDED', 'ATTEND', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'CLASSIFY', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'EXPIRE', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'MARK_HEATED', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'NAME_PERSON', 'DECIDED'),
    ('complaint-1', 'DECIDED', 'WARN', 'DECIDED'),
    ('complaint-1', 'IN_PROGRESS', 'ATTEND', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'CLASSIFY', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'EXPIRE', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'EXTEND', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'MARK_HEATED', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'NAME_PERSON', 'IN_PROGRESS'),
    ('complaint-1', 'IN_PROGRESS', 'WARN', 'IN_PROGRESS'),
    ('complaint-1', 'RECEIVED', 'ATTEND', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'CLASSIFY', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'EXPIRE', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'MARK_HEATED', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'NAME_PERSON', 'RECEIVED'),
    ('complaint-1', 'RECEIVED', 'WARN', 'RECEIVED'),
    ('complaint-1', 'REMEDY_DUE', 'ATTEND', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'CLASSIFY', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'EXPIRE', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'MARK_HEATED', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'NAME_PERSON', 'REMEDY_DUE'),
    ('complaint-1', 'REMEDY_DUE', 'WARN', 'REMEDY_DUE'),
    ('complaint-1', 'SETTLED', 'ATTEND', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'CLASSIFY', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'EXPIRE', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'MARK_HEATED', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'NAME_PERSON', 'SETTLED'),
    ('complaint-1', 'SETTLED', 'WARN', 'SETTLED'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'ATTEND', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'CLASSIFY', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'EXPIRE', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'EXTEND', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'MARK_HEATED', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'NAME_PERSON', 'WAITING_FOR_CUSTOMER'),
    ('complaint-1', 'WAITING_FOR_CUSTOMER', 'WARN', 'WAITING_FOR_CUSTOMER');
