-- Cases are found by name and by words. "simple" folds case and nothing else: customers write in four languages, often in two at once, and
-- the beginning of a word is enough.

SET LOCAL lock_timeout = '2s';

-- PostgreSQL's parser would leave out what looks like a tag, and keep an address as one word: only letters and digits make words here.
CREATE FUNCTION sought_words(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('simple'::regconfig, regexp_replace(p_text, '[^[:alnum:]]+', ' ', 'g'));

CREATE INDEX case_contact_sought ON case_contact USING gin (sought_words(name));

-- What customers and colleagues said. Letters are made of the same words, and of what every letter says.
CREATE INDEX case_text_sought ON case_text USING gin (sought_words(body)) WHERE field IN ('title', 'words', 'note');
