-- The role of a program that tells of orders and may do nothing else.

SET LOCAL lock_timeout = '2s';

ALTER TABLE staff_role
    DROP CONSTRAINT staff_role_known,
    ADD CONSTRAINT staff_role_known CHECK (role IN ('AGENT', 'LEAD', 'MANAGER', 'ADMIN', 'AUDITOR', 'SHOP'));
