WITH numbered AS (SELECT id FROM case_file WHERE reference = ''),
told AS (
    (SELECT case_id, 1 AS way FROM case_contact WHERE lower(email) = lower('SOUGHT') LIMIT 1000)
    UNION ALL
    (SELECT case_id, 1 FROM case_contact
     WHERE phone IS NOT NULL AND phone_digits(phone) = phone_digits('SOUGHT') AND phone_digits('SOUGHT') <> '' LIMIT 1000)
    UNION ALL
    (SELECT c.case_id, 2 FROM shop_order o JOIN case_order c ON c.order_id = o.id WHERE o.external_id = 'SOUGHT' LIMIT 1000)
    UNION ALL
    (SELECT case_id, 3 FROM case_contact
     WHERE sought_words(name) @@ to_tsquery('simple', 'QUERY') LIMIT 1000)
    UNION ALL
    (SELECT case_id, 4 FROM case_text
     WHERE field IN ('title', 'words', 'note') AND sought_words(body) @@ to_tsquery('simple', 'QUERY')
     LIMIT 1000)),
found AS (
    SELECT id AS case_id, 0 AS way FROM numbered
    UNION ALL
    SELECT case_id, min(way) FROM told WHERE NOT EXISTS (SELECT FROM numbered) GROUP BY case_id)
SELECT f.way, c.reference, c.title, c.status, c.is_open, c.received_at, k.name AS customer, k.language,
       s.display_name AS owner
FROM found f
JOIN case_file c ON c.id = f.case_id
JOIN case_contact k ON k.case_id = c.id
JOIN staff s ON s.id = c.owner_id
ORDER BY f.way, c.is_open DESC, c.received_at DESC, c.id
LIMIT 50;
