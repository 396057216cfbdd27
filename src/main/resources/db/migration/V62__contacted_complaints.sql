-- The complaints that somebody has written to, by their receipt: their list need not pass all those that nobody has answered yet.
CREATE INDEX case_file_contacted ON case_file (received_at, id) WHERE machine LIKE 'complaint-%' AND status <> 'RECEIVED';
