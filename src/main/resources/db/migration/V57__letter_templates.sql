-- With what a letter begins in the composer, in the house's own words. Each version stays; the last one counts, and one without a text
-- goes back to what comes with Amends.

SET LOCAL lock_timeout = '2s';

CREATE TABLE letter_template (
    kind     text        NOT NULL,
    language text        NOT NULL,
    form     text        NOT NULL,
    version  integer     NOT NULL,
    text     text,
    set_by   uuid        NOT NULL,
    set_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT letter_template_pk PRIMARY KEY (kind, language, form, version),
    CONSTRAINT letter_template_by FOREIGN KEY (set_by) REFERENCES staff (id),
    CONSTRAINT letter_template_kind CHECK (kind IN ('ACKNOWLEDGEMENT', 'MESSAGE', 'FOLLOW_UP')),
    CONSTRAINT letter_template_language CHECK (language ~ '^[a-z]{2}$'),
    CONSTRAINT letter_template_form CHECK (form IN ('FORMAL', 'FAMILIAR')),
    CONSTRAINT letter_template_version CHECK (version > 0),
    CONSTRAINT letter_template_text CHECK (length(text) BETWEEN 1 AND 5000)
);
GRANT SELECT, INSERT ON letter_template TO amends_app;
