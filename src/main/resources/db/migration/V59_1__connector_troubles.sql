-- What kind of trouble a test call found: the page says what can be done about each.

SET LOCAL lock_timeout = '2s';

ALTER TABLE connector_trial
    ADD COLUMN trouble text,
    ADD CONSTRAINT connector_trial_trouble CHECK (
        trouble IN ('CREDENTIALS', 'NO_ANSWER', 'STRANGE_ANSWER', 'REFUSAL', 'SETTING') AND NOT good OR trouble IS NULL);
