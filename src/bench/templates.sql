-- What the database is sent by the service for a filing and for a note, for pgbench to send as well.
CREATE TABLE bench.template (kind text PRIMARY KEY, canonical text, filings text, words text, reply text);
INSERT INTO bench.template VALUES
    ('FILE', bench.filing('00000000-0000-0000-0000-000000000000', bench.person(1), bench.team(1), now(), now() + interval '20 days'),
     '[{"case":"00000000-0000-0000-0000-000000000000","reference":"C-REFE-RENC-0","title":"A table with a cracked leg","name":"Anna Tamm","email":"anna@example.org","phone":null,"address":null,"language":"en","linkHash":"LINKHASH","linkExpiresAt":"2028-01-01T00:00:00Z"}]',
     format('[%s]', (SELECT string_agg(format('{"case":"00000000-0000-0000-0000-000000000000","seq":0,"field":"%s","body":"%s","salt":"00112233445566778899aabbccddeeff"}', field, body), ',')
         FROM (VALUES ('words', repeat('I paid for a table and it arrived with a cracked leg. ', 12)), ('point:1', 'A table with a cracked leg'), ('title', 'A table with a cracked leg')) AS t (field, body))),
     format('{"principal":"bench","key":"LINKHASH","fingerprint":"%s","status":201,"location":"/api/v1/cases/C-AAAA-AAAA-A","etag":"\"0\"","body":"%s"}', repeat('ab', 32), repeat('ab', 291))),
    ('NOTE', NULL, '[]',
     '[{"case":"00000000-0000-0000-0000-000000000000","seq":1,"field":"words","body":"The customer called and asks when the carrier answers.","salt":"00112233445566778899aabbccddeeff"}]',
     format('{"principal":"bench","key":"LINKHASH","fingerprint":"%s","status":200,"location":null,"etag":"\"1\"","body":"%s"}', repeat('ab', 32), repeat('ab', 240)));
-- References far from those of the loaded cases.
CREATE SEQUENCE bench.filed START 2000000000;
GRANT USAGE ON SEQUENCE bench.filed TO amends_app;
GRANT USAGE ON SCHEMA bench TO amends_app;
GRANT SELECT ON ALL TABLES IN SCHEMA bench TO amends_app;
