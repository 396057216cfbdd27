-- Cases as the service writes them when a complaint is filed: one event, two deadlines with four rungs each, three texts; or, to
-- fit ten million on a disk, one deadline and words that were erased. Foreign keys and triggers are off while they are loaded.
CREATE FUNCTION bench.case_id(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN ('0199a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

CREATE FUNCTION bench.digits(value bigint) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN (SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((value >> (5 * i)) & 31)::integer + 1, 1), '' ORDER BY i DESC)
            FROM generate_series(0, 7) AS i);

CREATE FUNCTION bench.reference(n bigint) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN (SELECT 'C-' || substr(d, 1, 4) || '-' || substr(d, 5) || '-'
                   || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (n % 32)::integer + 1, 1)
            FROM bench.digits(((n * 2654435761) & 17179869183) * 37 + n % 32) AS d);

CREATE FUNCTION bench.at(t timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

CREATE FUNCTION bench.ladder(due timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN format('[{"action":"ESCALATE","fireAt":"%s","level":0,"to":"OWNER"},'
        '{"action":"ESCALATE","fireAt":"%s","level":1,"to":"LEAD"},{"action":"ESCALATE","fireAt":"%s","level":2,"to":"DUTY_MANAGER"},'
        '{"action":"ESCALATE","fireAt":"%s","level":3,"to":"EXECUTIVE"}]',
        bench.at(due), bench.at(due + interval '4 hours'), bench.at(due + interval '8 hours'), bench.at(due + interval '12 hours'));

CREATE FUNCTION bench.duty(number integer, kind text, owner uuid, due timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN format('{"deadline":%s,"dueAt":"%s","kind":"%s","ladder":%s,"owedBy":"%s","planFor":null}',
        number, bench.at(due), kind, bench.ladder(due), owner);

CREATE FUNCTION bench.filing(id text, owner uuid, team uuid, at timestamptz, due timestamptz, lean boolean DEFAULT false) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN format('{"actor":{"id":null,"kind":"CUSTOMER"},"at":"%1$s","case":"%2$s","ended":[],"fact":{"channel":"API",'
        '"executive":"%3$s","language":"en","points":1,"team":"%4$s"},"fired":null,"from":null,"judged":[],"machine":"complaint-1",'
        '"next":{"deadline":1,"dueAt":"%5$s"},"owner":"%3$s","quieted":[],"seq":0,"started":[%6$s],"to":"RECEIVED","v":1,'
        '"verb":"FILE","words":{"point:1":"%7$s","title":"%7$s","words":"%7$s"}}',
        bench.at(at), id, owner, team, bench.at(due),
        concat_ws(',', bench.duty(1, 'ACKNOWLEDGE', owner, due),
                  CASE WHEN NOT lean THEN bench.duty(2, 'KEEP_INFORMED', owner, due + interval '4 days') END),
        repeat('ab', 32));

CREATE FUNCTION bench.note(id text, owner uuid, at timestamptz, due timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN format('{"actor":{"id":"%3$s","kind":"STAFF"},"at":"%1$s","case":"%2$s","ended":[],"fact":{},"fired":null,'
        '"from":"RECEIVED","judged":[],"machine":"complaint-1","next":{"deadline":1,"dueAt":"%4$s"},"owner":"%3$s","quieted":[],'
        '"seq":1,"started":[],"to":"RECEIVED","v":1,"verb":"NOTE","words":{"words":"%5$s"}}',
        bench.at(at), id, owner, bench.at(due), repeat('ab', 32));

CREATE TABLE bench.start AS SELECT date_trunc('second', now()) AS at;
-- When what case n owes first is due: 30 days' worth for a million cases.
CREATE FUNCTION bench.due(n bigint) RETURNS timestamptz LANGUAGE sql STABLE
    RETURN (SELECT at FROM bench.start) + interval '1 day' + n * interval '2.592 seconds';

CREATE PROCEDURE bench.load(first bigint, last bigint, due timestamptz, lean boolean DEFAULT false) LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE given ON COMMIT DROP AS
    SELECT n, bench.case_id(n) AS id, bench.person(n) AS owner, bench.team(n) AS team, (SELECT at FROM bench.start) AS at,
           coalesce(load.due, bench.due(n)) AS due
    FROM generate_series(first, last) AS n;
    INSERT INTO case_event (case_id, seq, machine, verb, to_status, owner_id, at, canonical)
    SELECT id, 0, 'complaint-1', 'FILE', 'RECEIVED', owner, at,
           convert_to(bench.filing(id::text, owner, team, at, g.due, lean), 'UTF8') FROM given g;
    INSERT INTO case_file (id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id, executive_id,
                           next_deadline, next_due_at)
    SELECT g.id, bench.reference(g.n), 'complaint-1', 'A table with a cracked leg', g.at, 0, 'RECEIVED', e.hash, g.owner, g.team,
           g.owner, 1, g.due
    FROM given g JOIN case_event e ON e.case_id = g.id AND e.seq = 0;
    INSERT INTO case_contact (case_id, name, email, language) SELECT id, 'Anna Tamm', 'anna' || n || '@example.org', 'en' FROM given;
    INSERT INTO deadline (case_id, number, kind, started_seq, due_at, owed_by)
    SELECT id, d.number, d.kind, 0, g.due + d.later, owner
    FROM given g, (VALUES (1, 'ACKNOWLEDGE', interval '0'), (2, 'KEEP_INFORMED', interval '4 days')) AS d (number, kind, later)
    WHERE d.number = 1 OR NOT lean;
    INSERT INTO escalation_step (case_id, number, level, action, rung, fire_at)
    SELECT id, d.number, r.level - 1, 'ESCALATE', r.rung, g.due + d.later + (r.level - 1) * interval '4 hours'
    FROM given g, (VALUES (1, interval '0'), (2, interval '4 days')) AS d (number, later),
         unnest(ARRAY['OWNER', 'LEAD', 'DUTY_MANAGER', 'EXECUTIVE']) WITH ORDINALITY AS r (rung, level)
    WHERE d.number = 1 OR NOT lean;
    INSERT INTO case_text (case_id, seq, field, body, salt)
    SELECT id, 0, t.field, t.body, '\x00'
    FROM given, (VALUES ('title', 'A table with a cracked leg'), ('point:1', 'A table with a cracked leg'),
                        ('words', repeat('I paid for a table and it arrived with a cracked leg. ', 12))) AS t (field, body)
    WHERE NOT lean;
    DROP TABLE given;
END $$;

-- An index is made quicker of all rows than row by row.
CREATE TABLE bench.index (name text PRIMARY KEY, definition text NOT NULL);
CREATE PROCEDURE bench.without_indexes() LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        INSERT INTO bench.index
        SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
        WHERE NOT indisunique AND indrelid IN ('case_event'::regclass, 'case_file'::regclass, 'case_contact'::regclass,
                                               'deadline'::regclass, 'escalation_step'::regclass, 'case_text'::regclass)
        RETURNING name
    LOOP
        EXECUTE format('DROP INDEX %s', one.name);
    END LOOP;
END $$;
CREATE PROCEDURE bench.with_indexes() LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    FOR one IN DELETE FROM bench.index RETURNING definition LOOP
        EXECUTE one.definition;
    END LOOP;
END $$;
