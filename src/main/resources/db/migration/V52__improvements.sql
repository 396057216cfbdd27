-- One step at a time is made better: an improvement names the step or the cause it is about and the figure by which it is held, which is
-- measured before and after it.

SET LOCAL lock_timeout = '2s';

CREATE TABLE improvement (
    id          uuid        NOT NULL,
    title       text        NOT NULL,
    step        text,
    cause       text,
    figure      text        NOT NULL,
    owner_id    uuid        NOT NULL,
    state       text        NOT NULL,
    in_place_at timestamptz,
    version     integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    CONSTRAINT improvement_pk PRIMARY KEY (id),
    CONSTRAINT improvement_owner FOREIGN KEY (owner_id) REFERENCES staff (id),
    CONSTRAINT improvement_title CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT improvement_of_one_thing CHECK (num_nonnulls(step, cause) = 1),
    CONSTRAINT improvement_step CHECK (step ~ '^[A-Z_]{3,40}$'),
    CONSTRAINT improvement_figure CHECK (figure IN
        ('MEDIAN_MINUTES', 'NINETIETH_MINUTES', 'BACKWARD_MOVES', 'DROP_OFF_PERCENT', 'OBSTACLES', 'CASES')),
    CONSTRAINT improvement_state CHECK (state IN ('PLANNED', 'UNDER_WAY', 'IN_PLACE', 'DONE', 'DROPPED')),
    CONSTRAINT improvement_is_in_place CHECK (state NOT IN ('IN_PLACE', 'DONE') OR in_place_at IS NOT NULL),
    CONSTRAINT improvement_is_not_yet CHECK (state NOT IN ('PLANNED', 'UNDER_WAY') OR in_place_at IS NULL)
);

-- The value is absent where there was nothing to measure by.
CREATE TABLE improvement_measurement (
    number         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    improvement_id uuid        NOT NULL,
    moment         text        NOT NULL,
    value          bigint,
    of_many        bigint      NOT NULL,
    since          timestamptz NOT NULL,
    until          timestamptz NOT NULL,
    -- Nobody for what the service did by itself, as in demo data.
    by_id          uuid,
    CONSTRAINT improvement_measurement_pk PRIMARY KEY (number),
    CONSTRAINT improvement_measurement_of FOREIGN KEY (improvement_id) REFERENCES improvement (id),
    CONSTRAINT improvement_measurement_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT improvement_measurement_moment CHECK (moment IN ('BEFORE', 'AFTER')),
    CONSTRAINT improvement_measurement_span CHECK (since < until)
);
CREATE INDEX improvement_measurement_by_item ON improvement_measurement (improvement_id, number);
CREATE UNIQUE INDEX improvement_measured_once_before ON improvement_measurement (improvement_id) WHERE moment = 'BEFORE';

-- Every change, with before and after. A trigger writes it, so that no way of changing an item leaves nothing behind.
CREATE TABLE improvement_change (
    number         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    improvement_id uuid        NOT NULL,
    before         jsonb,
    after          jsonb       NOT NULL,
    by_id          uuid,
    at             timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT improvement_change_pk PRIMARY KEY (number),
    CONSTRAINT improvement_change_of FOREIGN KEY (improvement_id) REFERENCES improvement (id),
    CONSTRAINT improvement_change_by FOREIGN KEY (by_id) REFERENCES staff (id),
    CONSTRAINT improvement_change_says_something CHECK (before IS DISTINCT FROM after)
);
CREATE INDEX improvement_change_of_item ON improvement_change (improvement_id, number DESC);

CREATE FUNCTION improvement_changes_are_noted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO improvement_change (improvement_id, before, after, by_id)
    VALUES (new.id, CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) - 'version' END, to_jsonb(new) - 'version',
            nullif(current_setting('amends.actor', true), '')::uuid);
    RETURN NULL;
END $$;
CREATE TRIGGER improvement_is_begun AFTER INSERT ON improvement FOR EACH ROW EXECUTE FUNCTION improvement_changes_are_noted();
CREATE TRIGGER improvement_is_changed AFTER UPDATE ON improvement
    FOR EACH ROW WHEN ((old.title, old.owner_id, old.state, old.in_place_at) IS DISTINCT FROM (new.title, new.owner_id, new.state, new.in_place_at))
    EXECUTE FUNCTION improvement_changes_are_noted();

GRANT SELECT, INSERT ON improvement, improvement_measurement, improvement_change TO amends_app;
GRANT UPDATE (title, owner_id, state, in_place_at, version) ON improvement TO amends_app;
REVOKE UPDATE, DELETE, TRUNCATE ON improvement_measurement, improvement_change FROM CURRENT_USER;
