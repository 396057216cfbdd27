-- A customer says when they file how they want to be spoken to; then nobody of the house noted it.

SET LOCAL lock_timeout = '2s';

ALTER TABLE form_of_address ALTER COLUMN set_by DROP NOT NULL;
