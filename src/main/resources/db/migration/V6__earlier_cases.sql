-- The cases of one customer are found by how they can be reached: the same address whatever its case, the same digits
-- however the number is spaced.

SET LOCAL lock_timeout = '2s';

-- +372 5555 0101 and 00372 55550101 are one number.
CREATE FUNCTION phone_digits(phone text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0');

CREATE INDEX case_contact_by_email ON case_contact (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX case_contact_by_phone ON case_contact (phone_digits(phone)) WHERE phone IS NOT NULL;
