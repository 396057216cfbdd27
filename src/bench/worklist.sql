SELECT c.id, c.reference, c.title, c.status, c.owner_id, c.received_at, c.next_deadline, c.next_due_at,
       d.kind AS next_kind, k.name AS customer, k.language,
       EXISTS (SELECT FROM deadline p JOIN deadline_verdict v ON v.case_id = p.case_id AND v.number = p.number
               WHERE p.case_id = c.id AND p.kind = 'PROMISE' AND v.verdict = 'MISSED') AS promise_broken
FROM (SELECT * FROM case_file
      WHERE is_open AND (next_due_at, id) > (to_timestamp(%1$s), '00000000-0000-0000-0000-000000000000') AND next_due_at < 'infinity'
        AND CONDITION
      ORDER BY next_due_at, id
      LIMIT 51) AS c
JOIN deadline d ON d.case_id = c.id AND d.number = c.next_deadline
JOIN case_contact k ON k.case_id = c.id
ORDER BY c.next_due_at, c.id
