-- The role of whoever takes parcels in, grades goods and sends others out, and sees of a case what that needs.

SET LOCAL lock_timeout = '2s';

ALTER TABLE staff_role
    DROP CONSTRAINT staff_role_known,
    ADD CONSTRAINT staff_role_known CHECK (role IN ('AGENT', 'LEAD', 'MANAGER', 'ADMIN', 'AUDITOR', 'SHOP', 'WAREHOUSE'));
