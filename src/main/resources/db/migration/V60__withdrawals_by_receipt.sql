-- Withdrawals are few among all cases; their report reads them alone.
CREATE INDEX case_file_withdrawals ON case_file (received_at, id) WHERE machine = 'withdrawal-1';
