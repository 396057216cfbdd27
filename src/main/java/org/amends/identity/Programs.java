package org.amends.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.Accounts;
import org.amends.people.ChangeAuthor;
import org.amends.people.StaffChanged;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** The programs that work for members of staff: who has one, and until when. */
@ApplicationScoped
public class Programs {

    static final int LONGEST_NAME = 100;

    private static final String RUNNING = """
            SELECT t.number, t.name, t.staff_id, t.created_at, t.seen_at, t.expires_at
            FROM staff_token t JOIN staff s ON s.id = t.staff_id AND s.active
            WHERE t.kind = 'BEARER' AND t.revoked_at IS NULL AND t.expires_at > :now
            ORDER BY t.number DESC
            LIMIT 500
            """;

    private static final String END = """
            UPDATE staff_token SET revoked_at = :now
            WHERE number = :number AND kind = 'BEARER' AND revoked_at IS NULL AND expires_at > :now
            RETURNING staff_id
            """;

    private final Jdbi jdbi;
    private final StaffTokens tokens;
    private final Accounts accounts;
    private final ChangeAuthor author;
    private final Clock clock;
    private final Event<StaffChanged> changes;

    Programs(
            Jdbi jdbi,
            StaffTokens tokens,
            Accounts accounts,
            ChangeAuthor author,
            Clock clock,
            Event<StaffChanged> changes) {
        this.jdbi = jdbi;
        this.tokens = tokens;
        this.accounts = accounts;
        this.author = author;
        this.clock = clock;
        this.changes = changes;
    }

    /** The newest first, 500 at most. */
    public List<Program> running() {
        return jdbi.withHandle(handle -> handle.createQuery(RUNNING)
                .bind("now", clock.instant())
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * A token for a shop's program. Nobody draws one in somebody else's name: people get theirs with their own password.
     *
     * @throws Problem 400 for an account that is a person's, or whose holder has left
     */
    public NewToken issue(UUID account, String name) {
        StaffMember member = accounts.known(account);
        if (!member.program() || !member.active()) {
            throw Problem.invalid(
                    "account",
                    "not-a-program",
                    "Choose the account of a program. People get a token with their own password.");
        }
        StaffTokens.Issued issued = tokens.issue(member.id(), name);
        return new NewToken(issued.secret().text(), issued.expiresAt());
    }

    /** @throws Problem 404 when there is none, or it has ended */
    public void end(long number) {
        Optional<UUID> whose = jdbi.inTransaction(handle -> {
            author.sign(handle);
            return handle.createQuery(END)
                    .bind("number", number)
                    .bind("now", clock.instant())
                    .mapTo(UUID.class)
                    .findOne();
        });
        changes.fire(new StaffChanged(whose.orElseThrow(() -> Problem.notFound("program"))));
    }

    private static Program read(ResultSet row) throws SQLException {
        return new Program(
                row.getLong("number"),
                row.getString("name"),
                row.getObject("staff_id", UUID.class),
                moment(row, "created_at"),
                moment(row, "seen_at"),
                moment(row, "expires_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
