-- An endpoint may be a topic of Kafka. Nobody signs there, so it has no secret.

SET LOCAL lock_timeout = '2s';

ALTER TABLE webhook_endpoint
    ALTER COLUMN secret DROP NOT NULL,
    ADD CONSTRAINT webhook_endpoint_signs CHECK ((secret IS NULL) = (url LIKE 'kafka:%')),
    ADD CONSTRAINT webhook_endpoint_former_secret CHECK (former_secret IS NULL OR secret IS NOT NULL);
