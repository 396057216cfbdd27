package org.amends.people;

/** The longer statements. A foreign key is checked at the end of its statement, so a circle is written by one. */
final class StaffSql {

    static final String HIRE = """
            WITH person AS (
                INSERT INTO staff (id, username, display_name, email, password_hash, team_id, created_at)
                VALUES (:id, :username, :name, :email, :hash, :teamId, :now))
            INSERT INTO staff_role (staff_id, role) SELECT :id, unnest(CAST(:roles AS text[]))
            """;

    static final String CHANGE = """
            WITH taken AS (
                DELETE FROM staff_role WHERE staff_id = :id AND role <> ALL (CAST(:roles AS text[]))),
            given AS (
                INSERT INTO staff_role (staff_id, role)
                SELECT s.id, unnest(CAST(:roles AS text[])) FROM staff s WHERE s.id = :id
                ON CONFLICT DO NOTHING)
            UPDATE staff SET display_name = :name, email = :email, team_id = :teamId WHERE id = :id
            """;

    static final String FOUND = """
            WITH new_team AS (
                INSERT INTO team (id, name, lead_id, executive_id) VALUES (:teamId, :team, :id, :id)),
            person AS (
                INSERT INTO staff (id, username, display_name, email, password_hash, team_id, created_at)
                VALUES (:id, :username, :name, :email, :hash, :teamId, :now))
            INSERT INTO staff_role (staff_id, role) SELECT :id, unnest(CAST(:roles AS text[]))
            """;

    static final String ADD_TEAM = """
            INSERT INTO team (id, name, lead_id, executive_id, open_case_limit)
            VALUES (:id, :name, :leadId, :executiveId, :limit)
            """;

    static final String CHANGE_TEAM = """
            UPDATE team
               SET name = :name, lead_id = :leadId, executive_id = :executiveId, open_case_limit = :limit
             WHERE id = :id
            """;

    static final String ADD_ABSENCE = """
            INSERT INTO absence (id, staff_id, starts_at, ends_at, deputy_id)
            SELECT :id, id, :startsAt, :endsAt, :deputyId FROM staff WHERE id = :staffId
            """;

    static final String ACCEPT_DEPUTY = """
            UPDATE absence SET accepted_at = coalesce(accepted_at, :now)
             WHERE id = :id AND staff_id = :staffId AND deputy_id = :deputyId AND ends_at > :now
            """;

    /** An absence that has begun ends now and stays on record; one that has not begun is gone. */
    static final String END_ABSENCE = """
            WITH ended AS (
                UPDATE absence SET ends_at = :now
                 WHERE id = :id AND staff_id = :staffId AND starts_at < :now AND ends_at > :now RETURNING id),
            dropped AS (
                DELETE FROM absence WHERE id = :id AND staff_id = :staffId AND starts_at >= :now RETURNING id)
            SELECT count(*) FROM (SELECT id FROM ended UNION ALL SELECT id FROM dropped) AS changed
            """;

    /** Null for whoever no longer wants it. */
    static final String CHOOSE_MORNING_MAIL = "UPDATE staff SET morning_mail = :language WHERE id = :id";

    static final String MORNING_MAIL = "SELECT morning_mail FROM staff WHERE id = :id";

    /** Whoever knew the old password is signed out everywhere. */
    static final String CHANGE_PASSWORD = """
            WITH signed_out AS (
                UPDATE staff_token SET revoked_at = :now WHERE staff_id = :id AND revoked_at IS NULL)
            UPDATE staff SET password_hash = :hash WHERE id = :id
            """;

    static final String DEACTIVATE = """
            WITH signed_out AS (
                UPDATE staff_token SET revoked_at = :now WHERE staff_id = :id AND revoked_at IS NULL)
            UPDATE staff SET active = false WHERE id = :id AND active
            """;

    private StaffSql() {}
}
