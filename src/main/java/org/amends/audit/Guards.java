package org.amends.audit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Proves that the database still guards the history: nothing may be switched off, even where nothing was changed yet. */
final class Guards {

    private static final List<String> TABLES = List.of(
            "transition",
            "case_file",
            "case_event",
            "deadline",
            "deadline_verdict",
            "escalation_step",
            "escalation_acceptance",
            "case_text",
            "case_contact",
            "case_pack",
            "case_erasure",
            "disclosure",
            "legal_hold",
            "legal_hold_lifting",
            "promise",
            "duty_time",
            "audit_root");

    private static final List<String> CONSTRAINTS = List.of("""
            audit_root_pk disclosure_of disclosure_pk legal_hold_of legal_hold_pk legal_hold_lifting_of legal_hold_lifting_pk case_erasure_of case_erasure_pk case_contact_of case_contact_pk case_event_continues case_event_first_or_continues
            case_event_legal_move case_event_link case_event_of_a_case case_event_pk case_event_says_what_was_hashed
            case_event_seq case_file_deadline_has_date case_file_executive case_file_next_deadline
            case_file_open_has_deadline case_file_owner case_file_owner_active case_file_pk case_file_reference_unique
            case_file_status_has_event case_file_team case_pack_of case_pack_pk case_pack_version case_text_event case_text_pk deadline_ended_by
            deadline_ends_after_it_starts deadline_kind deadline_owed_by_staff deadline_pk deadline_plan deadline_plan_for
            deadline_pointed_at deadline_started_by deadline_verdict_event deadline_verdict_of deadline_verdict_pk
            deadline_verdict_word duty_time_of duty_time_pk escalation_acceptance_by escalation_acceptance_deed escalation_acceptance_event
            escalation_acceptance_of escalation_acceptance_pk escalation_step_action escalation_step_ended_by
            escalation_step_fired_by escalation_step_fires_or_ends escalation_step_notified escalation_step_of
            escalation_step_pk escalation_step_reaches_a_person escalation_step_rung
            promise_channel promise_deadline promise_open_or_ended promise_owed_by_staff promise_pk promise_renews
            promise_standing transition_pk
            """.strip().split("\\s+"));

    /** Constraints that PostgreSQL 18 can keep without enforcing count as missing; earlier versions know no such thing. */
    private static final String MISSING_CONSTRAINTS = """
            SELECT 'constraint ' || name || ' is missing or not enforced'
            FROM unnest(:constraints) AS name
            WHERE NOT EXISTS (
                SELECT FROM pg_constraint c
                WHERE c.conname = name AND c.connamespace = 'public'::regnamespace AND c.convalidated
                  AND coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true))
            ORDER BY name
            """;

    private static final String TRIGGERS = """
            SELECT 'a trigger of ' || r.relname || ' is switched off (' || t.tgname || ')'
            FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
            WHERE r.relnamespace = 'public'::regnamespace AND r.relname = ANY(:tables) AND t.tgenabled NOT IN ('O', 'A')
            UNION ALL
            SELECT 'the trigger case_file_moves_forward is missing'
            WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = 'case_file_moves_forward')
            UNION ALL
            SELECT 'the function of the trigger case_file_moves_forward is another' FROM pg_proc
            WHERE proname = 'case_file_moves_forward' AND md5(prosrc) <> 'b0768154a3699253ea1b23c213397e21'
            """;
    private static final String POLICIES = """
            SELECT 'row security of ' || relname || ' is switched off' FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relname IN ('deadline', 'escalation_step', 'case_text', 'case_contact')
              AND NOT (relrowsecurity AND relforcerowsecurity)
            UNION ALL
            SELECT 'the policies of ' || t.name || ' are not its own three'
            FROM unnest(ARRAY['deadline', 'escalation_step', 'case_text', 'case_contact']) AS t (name)
            WHERE (SELECT count(*) FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = t.name) <> 3
            """;
    /** The owner may delete words: row security lets it where an erasure tells of it, and nowhere else. */
    private static final String RIGHTS = """
            SELECT acl.grantee::regrole || ' holds the right to ' || acl.privilege_type || ' on ' || r.relname
            FROM pg_class r CROSS JOIN aclexplode(coalesce(r.relacl, acldefault('r', r.relowner))) AS acl
            WHERE r.relnamespace = 'public'::regnamespace AND r.relname = ANY(:tables)
              AND acl.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
              AND NOT (r.relname = 'case_text' AND acl.privilege_type = 'DELETE' AND acl.grantee = r.relowner)
            UNION ALL
            SELECT acl.grantee::regrole || ' holds the right to UPDATE on ' || r.relname || '.' || a.attname
            FROM pg_class r
            JOIN pg_attribute a ON a.attrelid = r.oid
            CROSS JOIN aclexplode(a.attacl) AS acl
            WHERE r.relnamespace = 'public'::regnamespace AND r.relname = ANY(:tables)
              AND acl.privilege_type = 'UPDATE' AND acl.grantee <> r.relowner
            """;

    private Guards() {}

    static void check(Handle handle, Findings findings) {
        handle.createQuery(MISSING_CONSTRAINTS)
                .bindArray("constraints", String.class, CONSTRAINTS)
                .mapTo(String.class)
                .forEach(sentence -> add(findings, sentence));
        for (String sql : List.of(TRIGGERS, RIGHTS)) {
            handle.createQuery(sql)
                    .bindArray("tables", String.class, TABLES)
                    .mapTo(String.class)
                    .forEach(sentence -> add(findings, sentence));
        }
        handle.createQuery(POLICIES).mapTo(String.class).forEach(sentence -> add(findings, sentence));
    }

    private static void add(Findings findings, String sentence) {
        findings.add(Finding.ofDatabase(FindingCode.GUARD_REMOVED, sentence));
    }
}
