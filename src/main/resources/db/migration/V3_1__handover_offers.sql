-- Every queue asks which handovers wait for its person; few of all deadlines are offers.
CREATE INDEX deadline_offered_to ON deadline (owed_by) WHERE kind = 'ACCEPT_HANDOVER' AND ended_seq IS NULL;
