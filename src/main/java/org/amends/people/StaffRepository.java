package org.amends.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads people. */
@ApplicationScoped
public class StaffRepository {

    private static final String STAFF = """
            SELECT s.id, s.username, s.display_name, s.email, s.team_id, s.active,
                   ARRAY(SELECT r.role FROM staff_role r WHERE r.staff_id = s.id) AS roles
              FROM staff s
            """;

    private final Jdbi jdbi;

    StaffRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a sign-in is checked against. */
    public record Credentials(UUID staffId, String passwordHash) {}

    public Optional<StaffMember> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(STAFF + "WHERE s.id = :id")
                .bind("id", id)
                .map((row, context) -> member(row))
                .findOne());
    }

    /** Of an active person, whatever the case of the username's letters. */
    public Optional<Credentials> credentials(String username) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, password_hash FROM staff WHERE lower(username) = lower(:username) AND active")
                .bind("username", username)
                .map((row, context) -> new Credentials(row.getObject("id", UUID.class), row.getString("password_hash")))
                .findOne());
    }

    List<StaffMember> members(Handle handle) {
        return handle.createQuery(STAFF).map((row, context) -> member(row)).list();
    }

    List<Team> teams(Handle handle) {
        return handle.createQuery("SELECT id, name, lead_id, executive_id, open_case_limit FROM team")
                .map((row, context) -> team(row))
                .list();
    }

    List<Absence> absencesAt(Handle handle, Instant at) {
        return handle.createQuery("SELECT * FROM absence WHERE starts_at <= :at AND ends_at > :at")
                .bind("at", at)
                .map((row, context) -> absence(row))
                .list();
    }

    public List<Absence> absencesOf(UUID staffId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM absence WHERE staff_id = :id ORDER BY starts_at DESC, id LIMIT 200")
                .bind("id", staffId)
                .map((row, context) -> absence(row))
                .list());
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("email")),
                Arrays.stream((String[]) roles.getArray())
                        .map(StaffRole::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("team_id", UUID.class),
                row.getBoolean("active"));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("lead_id", UUID.class),
                row.getObject("executive_id", UUID.class),
                row.getInt("open_case_limit"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deputy_id", UUID.class)),
                Optional.ofNullable(row.getObject("accepted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
