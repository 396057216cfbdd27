-- 200 agents in 10 teams. Nobody signs in as them.
CREATE SCHEMA bench;
CREATE FUNCTION bench.person(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN ('0199a000-0000-7000-9000-' || lpad(to_hex(n % 200), 12, '0'))::uuid;
CREATE FUNCTION bench.team(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN ('0199a000-0000-7000-a000-' || lpad(to_hex(n % 10), 12, '0'))::uuid;

BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO team (id, name, lead_id, executive_id, open_case_limit)
SELECT bench.team(n), 'Team ' || n, bench.person(n), bench.person(n), 1000 FROM generate_series(0, 9) AS n;
INSERT INTO staff (id, username, display_name, password_hash, team_id, created_at)
SELECT bench.person(n), 'agent' || n, 'Agent ' || n, '-', bench.team(n), now() FROM generate_series(0, 199) AS n;
INSERT INTO staff_role (staff_id, role)
SELECT bench.person(n), role FROM generate_series(0, 199) AS n, unnest(ARRAY['AGENT', 'LEAD', 'MANAGER']) AS role;
INSERT INTO staff_role (staff_id, role)
SELECT id, role FROM staff, unnest(ARRAY['AGENT', 'LEAD', 'MANAGER']) AS role WHERE username = 'admin'
ON CONFLICT DO NOTHING;
COMMIT;
