-- What was granted for goods that never came can be decided anew; their units go back when the case ends.
INSERT INTO transition (machine, from_status, verb, to_status) VALUES ('return-1', 'REMEDY_DUE', 'DECIDE', 'DECIDED');
