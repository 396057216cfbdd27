-- Cases are found by name, order number and words. "simple" folds case and nothing else: customers write in four languages, often in two
-- at once, and the beginning of a word is enough.

SET LOCAL lock_timeout = '2s';

CREATE INDEX case_contact_sought ON case_contact USING gin (to_tsvector('simple', name));

-- What customers and colleagues said. Letters are made of the same words, and of what every letter says.
CREATE INDEX case_text_sought ON case_text USING gin (to_tsvector('simple', body)) WHERE field IN ('title', 'words', 'note');
