-- Cases that ended in the last half year, for reports to count: acknowledged (a tenth too late), decided, confirmed; three of five
-- with a cause, one of five with a promise. Their history is not one that verifies.
CREATE FUNCTION bench.word(id uuid, seq integer, verb text, was text, now text, owner uuid, at timestamptz, fact jsonb) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    RETURN convert_to(jsonb_build_object('v', 1, 'case', id, 'seq', seq, 'machine', 'complaint-1', 'verb', verb, 'from', was, 'to', now,
        'owner', owner, 'at', bench.at(at), 'actor', jsonb_build_object('id', owner, 'kind', 'STAFF'), 'fact', fact,
        'words', '{}'::jsonb, 'ended', '[]'::jsonb, 'started', '[]'::jsonb, 'judged', '[]'::jsonb, 'quieted', '[]'::jsonb)::text, 'UTF8');

CREATE PROCEDURE bench.past(number bigint) LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE given ON COMMIT DROP AS
    SELECT n, bench.case_id(n) AS id, bench.person(n) AS owner, bench.team(n) AS team,
           now() - n % 182 * interval '1 day' - n % 1440 * interval '1 minute' - interval '8 days' AS at, n % 10 = 0 AS late
    FROM generate_series(1000000000, 1000000000 + number - 1) AS n;
    INSERT INTO case_event (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
    SELECT id, seq, 'complaint-1', verb, was, becomes, CASE WHEN seq > 0 THEN owner END, owner, at + later,
           CASE WHEN seq > 0 THEN '\x00'::bytea END, bench.word(id, seq, verb, was, becomes, owner, at + later,
               jsonb_build_object('channel', 'API', 'outcome', (ARRAY['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'])[n % 3 + 1]))
    FROM given, (VALUES (0, 'FILE', NULL, 'RECEIVED', interval '0'),
                        (1, 'ACKNOWLEDGE', 'RECEIVED', 'ACKNOWLEDGED', interval '5 hours'),
                        (2, 'DECIDE', 'IN_PROGRESS', 'DECIDED', interval '3 days'),
                        (3, 'CONFIRM', 'SETTLED', 'CLOSED', interval '5 days')) AS e (seq, verb, was, becomes, later);
    INSERT INTO case_file (id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id, executive_id)
    SELECT id, bench.reference(n), 'complaint-1', 'A lamp that came without its shade', at, 3, 'CLOSED', '\x00', owner, team, owner FROM given;
    INSERT INTO case_contact (case_id, name, email, language) SELECT id, 'Anna Tamm', 'anna' || n || '@example.org', 'en' FROM given;
    INSERT INTO deadline (case_id, number, kind, started_seq, due_at, owed_by, ended_seq)
    SELECT id, d.number, d.kind, d.number - 1, at + d.term, owner, d.number
    FROM given, (VALUES (1, 'ACKNOWLEDGE', interval '6 hours'), (2, 'DECIDE', interval '4 days')) AS d (number, kind, term);
    INSERT INTO deadline_verdict (case_id, number, verdict, seq, at)
    SELECT id, d, CASE WHEN late AND d = 1 THEN 'MISSED' ELSE 'MET' END, d, at + d * interval '5 hours' FROM given, generate_series(1, 2) AS d;
    INSERT INTO duty_time (case_id, number, team_id, kind, started_at, done_at)
    SELECT id, 2, team, 'DECIDE', at, at + interval '3 days' FROM given;
    INSERT INTO escalation_step (case_id, number, level, action, rung, fire_at, fired_seq, notified_id)
    SELECT id, 1, 0, 'ESCALATE', 'OWNER', at + interval '6 hours', 2, owner FROM given WHERE late;
    INSERT INTO promise (case_id, number, deadline, team_id, owed_by, made_at, due_at, callback, conditional, courtesy, standing, ended_at)
    SELECT id, 1, 2, team, owner, at, at + interval '3 days', false, false, false,
           CASE WHEN late THEN 'KEPT_LATE' ELSE 'KEPT' END, at + interval '3 days'
    FROM given WHERE n % 5 = 0;
    INSERT INTO case_cause (case_id, cause, team_id, received_at)
    SELECT id, (ARRAY['UNTRAINED_STAFF', 'HARD_TO_REACH', 'HARD_TO_RETURN', 'NO_ANSWER', 'SHODDY_OR_FAKE'])[n % 5 + 1], team, at FROM given WHERE n % 5 < 3;
    INSERT INTO case_text (case_id, seq, field, body, salt)
    SELECT id, 0, field, 'A lamp that came without its shade', '\x00' FROM given, unnest(ARRAY['title', 'point:1', 'words']) AS field;
    DROP TABLE given;
END $$;
CALL bench.past(:past);
ANALYZE;
