-- Who works without single keys, which can be in the way of speech input and of those whose hands rest on the keyboard.

SET LOCAL lock_timeout = '2s';

CREATE TABLE shortcuts_off (
    person_id uuid NOT NULL,
    CONSTRAINT shortcuts_off_pk PRIMARY KEY (person_id),
    CONSTRAINT shortcuts_off_of FOREIGN KEY (person_id) REFERENCES staff (id)
);

GRANT SELECT, INSERT, DELETE ON shortcuts_off TO amends_app;
