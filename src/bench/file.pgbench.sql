WITH x AS MATERIALIZED (SELECT gen_random_uuid()::text AS id, bench.reference(nextval('bench.filed')) AS reference)
SELECT append_events(
    ARRAY[convert_to(replace(t.canonical, '00000000-0000-0000-0000-000000000000', x.id), 'UTF8')],
    replace(replace(replace(t.filings, '00000000-0000-0000-0000-000000000000', x.id), 'LINKHASH', md5(x.id) || md5(x.id)),
            'C-REFE-RENC-0', x.reference)::jsonb,
    replace(t.words, '00000000-0000-0000-0000-000000000000', x.id)::jsonb,
    '[]'::jsonb,
    replace(t.reply, 'LINKHASH', x.id)::jsonb)
FROM bench.template t, x
WHERE t.kind = 'FILE';
