-- The cases of one customer are found by how they can be reached: the same address whatever its case, the same digits
-- however the number is spaced.

SET LOCAL lock_timeout = '2s';

CREATE INDEX case_contact_by_email ON case_contact (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX case_contact_by_phone ON case_contact (ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0')) WHERE phone IS NOT NULL;
