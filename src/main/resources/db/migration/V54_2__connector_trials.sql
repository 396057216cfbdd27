-- Who made a test call of what this installation talks to, and what it answered.

SET LOCAL lock_timeout = '2s';

CREATE TABLE connector_trial (
    number    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    connector text        NOT NULL,
    by_id     uuid        NOT NULL,
    good      boolean     NOT NULL,
    said      text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT connector_trial_pk PRIMARY KEY (number),
    CONSTRAINT connector_trial_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT connector_trial_connector CHECK (connector ~ '^[a-z][a-z0-9-]{0,39}$'),
    CONSTRAINT connector_trial_said CHECK (length(said) <= 300)
);
CREATE INDEX connector_trial_newest ON connector_trial (connector, number DESC);
GRANT SELECT, INSERT ON connector_trial TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON connector_trial FROM CURRENT_USER;
