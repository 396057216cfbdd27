\set i :i + 1
\set n :base + :client_id * 10000 + :i
SELECT c.id, c.reference, c.title, c.received_at, c.machine, k.name, k.email, k.phone, k.address, k.language,
       ARRAY(SELECT e.canonical FROM case_event e WHERE e.case_id = c.id ORDER BY e.seq) AS events
FROM case_file c
JOIN case_contact k ON k.case_id = c.id
WHERE c.id = bench.case_id(:n);
BEGIN;
WITH x AS MATERIALIZED (SELECT bench.case_id(:n)::text AS id, bench.person(:n) AS owner, bench.due(:n) AS due)
SELECT append_events(ARRAY[convert_to(bench.note(x.id, x.owner, now(), x.due), 'UTF8')], '[]'::jsonb,
    replace(t.words, '00000000-0000-0000-0000-000000000000', x.id)::jsonb, '[]'::jsonb,
    replace(t.reply, 'LINKHASH', x.id)::jsonb)
FROM bench.template t, x
WHERE t.kind = 'NOTE';
COMMIT;
