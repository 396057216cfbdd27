-- How a customer is spoken to, where their language has two ways; without a row as the packs of the case say.

SET LOCAL lock_timeout = '2s';

CREATE TABLE form_of_address (
    case_id uuid        NOT NULL,
    form    text        NOT NULL,
    set_by  uuid        NOT NULL,
    set_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT form_of_address_pk PRIMARY KEY (case_id),
    CONSTRAINT form_of_address_of FOREIGN KEY (case_id) REFERENCES case_file (id),
    CONSTRAINT form_of_address_by FOREIGN KEY (set_by) REFERENCES staff (id),
    CONSTRAINT form_of_address_form CHECK (form IN ('FORMAL', 'FAMILIAR'))
);
GRANT SELECT, INSERT ON form_of_address TO amends_app;
GRANT UPDATE (form, set_by, set_at) ON form_of_address TO amends_app;
