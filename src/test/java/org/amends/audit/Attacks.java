package org.amends.audit;

import static org.amends.audit.Attack.named;
import static org.amends.audit.Attack.refused;
import static org.amends.audit.Attack.refusedAndNoHistory;

import java.util.List;
import java.util.stream.Stream;

/** What somebody with a database console may try. {@code $case} and the like are filled in for a case that has lived. */
final class Attacks {

    private static final String NEXT_EVENT = """
            INSERT INTO case_event (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
            SELECT e.case_id, e.seq + %2$s, e.machine, '%1$s', %3$s, %4$s, e.owner_id, e.owner_id, e.at, e.hash,
                   convert_to(jsonb_build_object('v', 1, 'case', e.case_id, 'seq', e.seq + %2$s, 'machine', e.machine,
                       'verb', '%1$s', 'from', %3$s, 'to', %5$s, 'owner', e.owner_id,
                       'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')
            FROM case_event e WHERE e.case_id = $case ORDER BY e.seq DESC LIMIT 1""";

    private Attacks() {}

    static List<Attack> all() {
        return Stream.of(
                        events(),
                        appended(),
                        pointer(),
                        deadlines(),
                        verdicts(),
                        steps(),
                        acceptances(),
                        words(),
                        others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> events() {
        return List.of(
                refused("a note's event is rewritten", """
                        UPDATE case_event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '"words":{"words":"', '"words":{"words":"0'), 'UTF8')
                        WHERE case_id = $case AND verb = 'NOTE'"""),
                refused("the actor of a decision is changed in its bytes", """
                        UPDATE case_event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '"kind":"STAFF"', '"kind":"SYSTEM"'), 'UTF8')
                        WHERE case_id = $case AND verb = 'DECIDE'"""),
                refused(
                        "an event is dated back an hour",
                        "UPDATE case_event SET at = at - interval '1 hour' WHERE case_id = $case AND verb = 'NOTE'"),
                refused(
                        "an event gets another verb",
                        "UPDATE case_event SET verb = 'INFORM' WHERE case_id = $case AND verb = 'NOTE'"),
                refused(
                        "an event ends somewhere else",
                        "UPDATE case_event SET to_status = 'CLOSED' WHERE case_id = $case AND seq = $head"),
                refused(
                        "an event begins somewhere else",
                        "UPDATE case_event SET from_status = 'RECEIVED' WHERE case_id = $case AND verb = 'DECIDE'"),
                refused(
                        "an event names another owner",
                        "UPDATE case_event SET owner_id = $colleague WHERE case_id = $case AND seq = $head"),
                refused(
                        "an event names another owner before it",
                        "UPDATE case_event SET from_owner = $colleague WHERE case_id = $case AND seq = $head"),
                refused(
                        "an event is put under another machine",
                        "UPDATE case_event SET machine = 'complaint-0' WHERE case_id = $case AND seq = $head"),
                refused(
                        "the hash before is overwritten",
                        "UPDATE case_event SET prev_hash = sha256('x') WHERE case_id = $case AND verb = 'NOTE'"),
                refused(
                        "the hash itself is overwritten",
                        "UPDATE case_event SET hash = sha256('x') WHERE case_id = $case AND verb = 'NOTE'"),
                refused(
                        "an event is renumbered",
                        "UPDATE case_event SET seq = seq + 100 WHERE case_id = $case AND verb = 'NOTE'"),
                refused("two events are swapped", """
                        UPDATE case_event SET seq = CASE seq WHEN 2 THEN 1003 ELSE 1002 END WHERE case_id = $case AND seq IN (2, 3);
                        UPDATE case_event SET seq = seq - 1000 WHERE case_id = $case AND seq > 1000"""),
                refused(
                        "an event is moved to another case",
                        "UPDATE case_event SET case_id = $other, seq = 900 WHERE case_id = $case AND verb = 'NOTE'"),
                refused("the last event is deleted", "DELETE FROM case_event WHERE case_id = $case AND seq = $head"),
                refused(
                        "an event in the middle is deleted",
                        "DELETE FROM case_event WHERE case_id = $case AND verb = 'NOTE'"),
                refused("all events of a case are deleted", "DELETE FROM case_event WHERE case_id = $case"),
                refused("the events are emptied out", "TRUNCATE case_event CASCADE"));
    }

    private static List<Attack> appended() {
        return List.of(
                named(
                        "an event is put behind the head",
                        FindingCode.EVENT_BEYOND_HEAD,
                        next("NOTE", "1", "e.to_status", "e.to_status", "e.to_status")),
                refused("an event is put behind a gap", next("NOTE", "2", "e.to_status", "e.to_status", "e.to_status")),
                refused(
                        "a second event takes a number that is taken",
                        next("NOTE", "0", "e.to_status", "e.to_status", "e.to_status")),
                refused(
                        "a case is closed by a move that the machine does not have",
                        next("NOTE", "1", "e.to_status", "'CLOSED'", "'CLOSED'")),
                refused(
                        "an event lies about where the case was",
                        next("REOPEN", "1", "'SETTLED'", "'IN_PROGRESS'", "'IN_PROGRESS'")),
                refused(
                        "an event's columns differ from what is hashed",
                        next("NOTE", "1", "e.to_status", "e.to_status", "'CLOSED'")),
                refused("an event is written for a case that does not exist", """
                        INSERT INTO case_event (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
                        SELECT $nobody, 0, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash,
                               convert_to(replace(convert_from(canonical, 'UTF8'), $case, $nobody), 'UTF8')
                        FROM case_event WHERE case_id = $case AND seq = 0"""),
                refused("a case is filed a second time", """
                        INSERT INTO case_event (case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical)
                        SELECT case_id, seq, machine, verb, from_status, to_status, from_owner, owner_id, at, prev_hash, canonical
                        FROM case_event WHERE case_id = $case AND seq = 0"""));
    }

    private static String next(String verb, String step, String from, String to, String hashedTo) {
        return NEXT_EVENT.formatted(verb, step, from, to, hashedTo);
    }

    private static List<Attack> pointer() {
        return List.of(
                refused(
                        "a case is closed by hand",
                        "UPDATE case_file SET status = 'CLOSED', next_deadline = NULL, next_due_at = NULL WHERE id = $case"),
                refused("the pointer is rewound to an earlier event", """
                        UPDATE case_file c SET version = e.seq, status = e.to_status, owner_id = e.owner_id, head_hash = e.hash
                        FROM case_event e WHERE c.id = $case AND e.case_id = c.id AND e.verb = 'NOTE'"""),
                refused(
                        "the pointer goes on without an event",
                        "UPDATE case_file SET version = version + 1 WHERE id = $case"),
                refused(
                        "the owner is replaced without a handover",
                        "UPDATE case_file SET owner_id = $colleague WHERE id = $case"),
                refused(
                        "the owner is replaced together with the version",
                        "UPDATE case_file SET owner_id = $colleague, version = version + 1 WHERE id = $case"),
                refused(
                        "an open case is left without an owner",
                        "UPDATE case_file SET owner_id = NULL WHERE id = $case"),
                refused("the head's hash is replaced", "UPDATE case_file SET head_hash = sha256('x') WHERE id = $case"),
                refused("the case looks at a later deadline", """
                        UPDATE case_file c SET next_deadline = d.number, next_due_at = d.due_at FROM deadline d
                        WHERE c.id = $case AND d.case_id = c.id AND d.ended_seq IS NULL AND d.number <> c.next_deadline"""),
                refused(
                        "the next date is postponed",
                        "UPDATE case_file SET next_due_at = next_due_at + interval '1 day' WHERE id = $case"),
                refused(
                        "an open case is left without a deadline",
                        "UPDATE case_file SET next_deadline = NULL, next_due_at = NULL WHERE id = $case"),
                refused("the title is rewritten", "UPDATE case_file SET title = 'All is well' WHERE id = $case"),
                refused(
                        "the reference is replaced",
                        "UPDATE case_file SET reference = 'C-0000-0000-0' WHERE id = $case"),
                refused(
                        "the receipt is dated later",
                        "UPDATE case_file SET received_at = received_at + interval '1 day' WHERE id = $case"),
                refused("the case is put into another team", "UPDATE case_file SET team_id = $nobody WHERE id = $case"),
                refused("the ladder's end is replaced", "UPDATE case_file SET executive_id = $owner WHERE id = $case"),
                refused(
                        "the case is put under another machine",
                        "UPDATE case_file SET machine = 'complaint-0' WHERE id = $case"),
                refused("the case gets another id", "UPDATE case_file SET id = $nobody WHERE id = $case"),
                refused("the case is deleted", "DELETE FROM case_file WHERE id = $case"),
                refused("all cases are emptied out", "TRUNCATE case_file CASCADE"),
                refused("a case is made up without an event", """
                        INSERT INTO case_file (id, reference, machine, title, received_at, version, status, head_hash, owner_id, team_id, executive_id)
                        SELECT $nobody, 'C-0000-0000-0', machine, title, received_at, 0, 'CLOSED', head_hash, owner_id, team_id, executive_id
                        FROM case_file WHERE id = $case"""));
    }

    private static List<Attack> deadlines() {
        return List.of(
                refused(
                        "a deadline is postponed",
                        "UPDATE deadline SET due_at = due_at + interval '1 day' WHERE case_id = $case AND ended_seq IS NULL"),
                named("a deadline is ended in silence", FindingCode.DEADLINE_DIFFERS, """
                        UPDATE deadline d SET ended_seq = $head FROM case_file c
                        WHERE c.id = $case AND d.case_id = c.id AND d.ended_seq IS NULL AND d.number <> c.next_deadline AND d.started_seq < $head"""),
                refused("the deadline that is due next is ended in silence", """
                        UPDATE deadline d SET ended_seq = $head FROM case_file c
                        WHERE c.id = $case AND d.case_id = c.id AND d.number = c.next_deadline"""),
                refused(
                        "a deadline that ended runs again",
                        "UPDATE deadline SET ended_seq = NULL WHERE case_id = $case AND ended_seq IS NOT NULL"),
                refused(
                        "a deadline ended earlier",
                        "UPDATE deadline SET ended_seq = started_seq + 1 WHERE case_id = $case AND ended_seq > started_seq + 1"),
                refused(
                        "a deadline becomes another kind",
                        "UPDATE deadline SET kind = 'NUDGE' WHERE case_id = $case AND kind = 'REMEDY'"),
                named(
                        "a deadline is owed by somebody else",
                        FindingCode.DEADLINE_DIFFERS,
                        "UPDATE deadline SET owed_by = $colleague WHERE case_id = $case AND ended_seq IS NULL"),
                refused(
                        "what was owed is owed by somebody else afterwards",
                        "UPDATE deadline SET owed_by = $colleague2 WHERE case_id = $case AND ended_seq IS NOT NULL"),
                refused(
                        "a deadline started later",
                        "UPDATE deadline SET started_seq = started_seq + 1 WHERE case_id = $case AND kind = 'PROMISE'"),
                refused(
                        "a plan is for another deadline",
                        "UPDATE deadline SET plan_for = 1 WHERE case_id = $case AND kind = 'PLAN'"),
                refused("a deadline is deleted", "DELETE FROM deadline WHERE case_id = $case AND kind = 'PLAN'"),
                named("a deadline is made up", FindingCode.DEADLINE_DIFFERS, """
                        INSERT INTO deadline (case_id, number, kind, started_seq, due_at, owed_by)
                        VALUES ($case, 900, 'REMEDY', 1, now(), $owner)"""),
                refused("the deadlines are emptied out", "TRUNCATE deadline CASCADE"));
    }

    private static List<Attack> verdicts() {
        return List.of(
                refused(
                        "a verdict is changed from MISSED to MET",
                        "UPDATE deadline_verdict SET verdict = 'MET' WHERE case_id = $case AND verdict = 'MISSED'"),
                refused(
                        "a verdict is changed from MET to SUPERSEDED",
                        "UPDATE deadline_verdict SET verdict = 'SUPERSEDED' WHERE case_id = $case AND verdict = 'MET'"),
                refused(
                        "a missed promise is forgotten",
                        "DELETE FROM deadline_verdict WHERE case_id = $case AND verdict = 'MISSED'"),
                refused(
                        "a verdict is dated back",
                        "UPDATE deadline_verdict SET at = at - interval '1 day' WHERE case_id = $case"),
                refused(
                        "a verdict is ascribed to another event",
                        "UPDATE deadline_verdict SET seq = 1 WHERE case_id = $case AND verdict = 'MISSED'"),
                refused(
                        "a verdict is moved to another deadline",
                        "UPDATE deadline_verdict SET number = $open WHERE case_id = $case AND verdict = 'MISSED'"),
                named(
                        "a running deadline is declared MET",
                        FindingCode.VERDICT_DIFFERS,
                        "INSERT INTO deadline_verdict VALUES ($case, $open, 'MET', $head, now())"),
                refused(
                        "a second verdict is written",
                        "INSERT INTO deadline_verdict SELECT case_id, number, 'MET', seq, at FROM deadline_verdict WHERE case_id = $case AND verdict = 'MISSED'"),
                refused(
                        "a verdict is written on a deadline that never was",
                        "INSERT INTO deadline_verdict VALUES ($case, 900, 'MET', $head, now())"),
                refused("the verdicts are emptied out", "TRUNCATE deadline_verdict"));
    }

    private static List<Attack> steps() {
        return List.of(
                named(
                        "a rung is silenced",
                        FindingCode.STEP_DIFFERS,
                        "UPDATE escalation_step SET ended_seq = $head WHERE case_id = $case AND fired_seq IS NULL AND ended_seq IS NULL"),
                refused(
                        "a rung fires later",
                        "UPDATE escalation_step SET fire_at = fire_at + interval '1 year' WHERE case_id = $case AND fired_seq IS NULL AND ended_seq IS NULL"),
                named("a rung is marked as fired", FindingCode.STEP_DIFFERS, """
                        UPDATE escalation_step SET fired_seq = $head, notified_id = $owner
                        WHERE case_id = $case AND fired_seq IS NULL AND ended_seq IS NULL AND action = 'ESCALATE'"""),
                refused(
                        "a rung that fired did not fire",
                        "UPDATE escalation_step SET fired_seq = NULL, notified_id = NULL WHERE case_id = $case AND fired_seq IS NOT NULL"),
                refused(
                        "a rung that fired reached somebody else",
                        "UPDATE escalation_step SET notified_id = $colleague WHERE case_id = $case AND fired_seq IS NOT NULL"),
                refused(
                        "a rung that was quieted ended earlier",
                        "UPDATE escalation_step SET ended_seq = 1 WHERE case_id = $case AND ended_seq > 1"),
                refused(
                        "a rung reaches somebody lower",
                        "UPDATE escalation_step SET rung = 'OWNER' WHERE case_id = $case AND rung = 'EXECUTIVE'"),
                refused(
                        "an escalation becomes a reminder",
                        "UPDATE escalation_step SET action = 'REMIND', rung = NULL WHERE case_id = $case AND fired_seq IS NULL AND action = 'ESCALATE'"),
                refused(
                        "a rung is renumbered",
                        "UPDATE escalation_step SET level = level + 50 WHERE case_id = $case AND rung = 'EXECUTIVE'"),
                refused(
                        "the top rungs are deleted",
                        "DELETE FROM escalation_step WHERE case_id = $case AND rung = 'EXECUTIVE'"),
                named(
                        "a rung is made up",
                        FindingCode.STEP_DIFFERS,
                        "INSERT INTO escalation_step (case_id, number, level, action, rung, fire_at) VALUES ($case, $open, 50, 'ESCALATE', 'OWNER', now())"),
                refused(
                        "a rung is made up that has fired",
                        "INSERT INTO escalation_step (case_id, number, level, action, rung, fire_at, fired_seq, notified_id) VALUES ($case, $open, 50, 'ESCALATE', 'OWNER', now(), $head, $owner)"),
                refused("the ladders are emptied out", "TRUNCATE escalation_step CASCADE"));
    }

    private static List<Attack> acceptances() {
        return List.of(
                refused(
                        "an escalation was accepted by somebody else",
                        "UPDATE escalation_acceptance SET accepted_by = $owner WHERE case_id = $case"),
                refused(
                        "an escalation was accepted by another deed",
                        "UPDATE escalation_acceptance SET deed = 'TAKE' WHERE case_id = $case"),
                refused(
                        "an acceptance is dated back",
                        "UPDATE escalation_acceptance SET at = at - interval '1 hour' WHERE case_id = $case"),
                refused(
                        "an acceptance is ascribed to another event",
                        "UPDATE escalation_acceptance SET seq = 1 WHERE case_id = $case"),
                refused("an acceptance is deleted", "DELETE FROM escalation_acceptance WHERE case_id = $case"),
                named(
                        "an acceptance is made up",
                        FindingCode.ACCEPTANCE_DIFFERS,
                        "INSERT INTO escalation_acceptance VALUES ($case, $open, 0, $owner, 'TAKE', $head, now())"),
                refused(
                        "a rung that never was is accepted",
                        "INSERT INTO escalation_acceptance VALUES ($case, $open, 99, $owner, 'TAKE', $head, now())"),
                refused("the acceptances are emptied out", "TRUNCATE escalation_acceptance"));
    }

    private static List<Attack> words() {
        return List.of(
                refused(
                        "the customer's words are rewritten",
                        "UPDATE case_text SET body = 'I am happy.' WHERE case_id = $case AND seq = 0 AND field = 'words'"),
                refused(
                        "an agent's note is rewritten",
                        "UPDATE case_text SET body = 'Nothing was seen.' WHERE case_id = $case AND seq = (SELECT seq FROM case_event WHERE case_id = $case AND verb = 'NOTE')"),
                refused(
                        "a salt is replaced",
                        "UPDATE case_text SET salt = 'x' WHERE case_id = $case AND seq = 0 AND field = 'words'"),
                refused(
                        "words are put into another event's mouth",
                        "UPDATE case_text SET seq = 2 WHERE case_id = $case AND seq = 0 AND field = 'words'"),
                refused(
                        "words are put under another heading",
                        "UPDATE case_text SET field = 'wish' WHERE case_id = $case AND seq = 0 AND field = 'words'"),
                named(
                        "words are added to an event",
                        FindingCode.WORDS_ADDED,
                        "INSERT INTO case_text VALUES ($case, 0, 'praise', 'Wonderful!', 'salt')"),
                refused(
                        "a point is answered by other words",
                        "UPDATE case_text SET body = 'You are right.' WHERE case_id = $case AND field LIKE 'answer:%'"));
    }

    private static List<Attack> others() {
        return List.of(
                named(
                        "a move is added to the machine",
                        FindingCode.TRANSITION_DIFFERS,
                        "INSERT INTO transition (machine, from_status, verb, to_status) VALUES ('complaint-1', 'RECEIVED', 'NOTE', 'CLOSED')"),
                refused("a move is removed from the machine", "DELETE FROM transition WHERE verb = 'REOPEN'"),
                refused(
                        "a move of the machine is bent",
                        "UPDATE transition SET to_status = 'CLOSED' WHERE verb = 'BOUNCE' AND from_status = 'DECIDED'"),
                refused("the machine is emptied out", "TRUNCATE transition CASCADE"),
                refused(
                        "the owner of an open case is deactivated",
                        "UPDATE staff SET active = false WHERE id = $owner"),
                refused(
                        "the owner of an open case is deleted",
                        "DELETE FROM staff_role WHERE staff_id = $owner; DELETE FROM staff WHERE id = $owner"),
                refused("a root that was given out is rewritten", "UPDATE audit_root SET root = sha256('x')"),
                refused("a root that was given out is deleted", "DELETE FROM audit_root"),
                refused("the case's contact is deleted", "DELETE FROM case_contact WHERE case_id = $case"),
                refusedAndNoHistory(
                        "the customer's address is redirected",
                        "UPDATE case_contact SET email = 'me@example.org' WHERE case_id = $case"),
                refusedAndNoHistory(
                        "the notice of an escalation is deleted", "DELETE FROM outbox WHERE case_id = $case"));
    }

    /** With the owner's power over the schema itself, which PostgreSQL takes from no owner. */
    static List<Attack> bySchema() {
        return List.of(
                named("the trigger is disabled and the pointer rewound", FindingCode.EVENT_BEYOND_HEAD, """
                        ALTER TABLE case_file DISABLE TRIGGER case_file_moves_forward;
                        UPDATE case_file c SET version = e.seq, status = e.to_status, owner_id = e.owner_id, head_hash = e.hash
                        FROM case_event e WHERE c.id = $case AND e.case_id = c.id AND e.verb = 'NOTE'"""),
                named(
                        "the trigger is disabled",
                        FindingCode.GUARD_REMOVED,
                        "ALTER TABLE case_file DISABLE TRIGGER case_file_moves_forward"),
                named(
                        "the trigger is dropped",
                        FindingCode.GUARD_REMOVED,
                        "DROP TRIGGER case_file_moves_forward ON case_file"),
                named(
                        "the trigger is made to do nothing",
                        FindingCode.GUARD_REMOVED,
                        "CREATE OR REPLACE FUNCTION case_file_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$"),
                named("the owner takes its right back and excuses a missed promise", FindingCode.VERDICT_DIFFERS, """
                        GRANT UPDATE ON deadline_verdict TO CURRENT_USER;
                        UPDATE deadline_verdict SET verdict = 'MET' WHERE case_id = $case AND verdict = 'MISSED'"""),
                named("the owner takes its right back and rewrites a note", FindingCode.WORDS_CHANGED, """
                        GRANT UPDATE ON case_text TO CURRENT_USER;
                        ALTER TABLE case_text NO FORCE ROW LEVEL SECURITY;
                        UPDATE case_text SET body = 'Nothing was seen.' WHERE case_id = $case AND seq = 0 AND field = 'words'"""),
                named(
                        "the owner takes its right back and keeps it for later",
                        FindingCode.GUARD_REMOVED,
                        "GRANT DELETE ON case_event TO CURRENT_USER"),
                named(
                        "the service is given the right to rewrite",
                        FindingCode.GUARD_REMOVED,
                        "GRANT UPDATE (body) ON case_text TO amends_app"),
                named("row security is switched off and a deadline runs again", FindingCode.DEADLINE_DIFFERS, """
                        ALTER TABLE deadline NO FORCE ROW LEVEL SECURITY;
                        UPDATE deadline SET ended_seq = NULL WHERE case_id = $case AND ended_seq IS NOT NULL"""),
                named(
                        "row security is switched off",
                        FindingCode.GUARD_REMOVED,
                        "ALTER TABLE escalation_step DISABLE ROW LEVEL SECURITY"),
                named(
                        "a policy is dropped",
                        FindingCode.GUARD_REMOVED,
                        "DROP POLICY escalation_step_fire_once ON escalation_step"),
                named(
                        "a policy is added that allows everything",
                        FindingCode.GUARD_REMOVED,
                        "CREATE POLICY all_of_it ON deadline USING (true)"),
                named(
                        "events need not continue each other any more",
                        FindingCode.GUARD_REMOVED,
                        "ALTER TABLE case_event DROP CONSTRAINT case_event_continues"),
                named(
                        "open cases need no deadline any more",
                        FindingCode.GUARD_REMOVED,
                        "ALTER TABLE case_file DROP CONSTRAINT case_file_open_has_deadline"),
                named("a constraint is dropped and a case closed by hand", FindingCode.CASE_DIFFERS, """
                        ALTER TABLE case_file DROP CONSTRAINT case_file_status_has_event, DISABLE TRIGGER case_file_moves_forward;
                        UPDATE case_file SET status = 'CLOSED', next_deadline = NULL, next_due_at = NULL WHERE id = $case"""));
    }
}
