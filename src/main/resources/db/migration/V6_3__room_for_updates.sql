-- Every event moves the pointer of its case. Where its page has room for the new row, none of the table's indexes is written.

SET LOCAL lock_timeout = '2s';

ALTER TABLE case_file SET (fillfactor = 75);
