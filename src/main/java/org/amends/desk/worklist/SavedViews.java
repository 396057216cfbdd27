package org.amends.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.casefile.CaseFamily;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The views that people have saved: each person's own, in their order, and those that somebody of their team shares. */
@ApplicationScoped
class SavedViews {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String SEEN_BY = """
            SELECT v.* FROM saved_view v JOIN staff author ON author.id = v.person_id
            WHERE v.person_id = :person OR v.shared AND author.team_id = :team AND author.active
            ORDER BY v.person_id <> :person, author.display_name, v.person_id, v.place
            LIMIT 36
            """;

    private static final String ONE = """
            SELECT v.* FROM saved_view v JOIN staff author ON author.id = v.person_id
            WHERE v.id = :id AND (v.person_id = :person OR v.shared AND author.team_id = :team AND author.active)
            """;

    /** At the first place that is free; nothing when none is. */
    private static final String ADD = """
            INSERT INTO saved_view (id, person_id, place, name, shared, scope, owner_id, status, family, owes, language, late)
            SELECT :id, :person, min(free.place), :name, :shared, :scope, :owner, :status, :family, :owes, :language, :late
            FROM (SELECT place FROM generate_series(1, :most) AS place
                  EXCEPT SELECT place FROM saved_view WHERE person_id = :person) AS free
            HAVING count(*) > 0
            """;

    private static final String CHANGE = """
            UPDATE saved_view SET name = :name, shared = :shared, version = version + 1
            WHERE id = :id AND person_id = :person AND version = :version
            """;

    private static final String FORWARD = """
            UPDATE saved_view v SET place = CASE WHEN v.id = mine.id THEN before.place ELSE mine.place END
            FROM saved_view mine
            JOIN LATERAL (SELECT id, place FROM saved_view b
                          WHERE b.person_id = mine.person_id AND b.place < mine.place ORDER BY place DESC LIMIT 1) AS before ON true
            WHERE mine.id = :id AND mine.person_id = :person AND v.id IN (mine.id, before.id)
            """;

    /** Places are given one after the other, so that the same person in two windows gets two. */
    private static final String QUEUE_UP =
            "SELECT pg_advisory_xact_lock(hashtextextended('saved_view ' || :person, 0))";

    private static final String DELETE = """
            DELETE FROM saved_view WHERE id = :id AND person_id = :person AND version = :version
            """;

    private final Jdbi jdbi;

    SavedViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How a change ended. */
    enum Outcome {
        DONE,
        /** Somebody changed it since, or it is gone. */
        STALE,
        /** Its person has another one of that name. */
        NAME_TAKEN,
        /** Its person has as many as one can have. */
        FULL
    }

    /** @param id of the view, whether it was added or not */
    record Added(UUID id, Outcome outcome) {}

    /** Their own first. */
    List<SavedView> of(StaffMember reader) {
        return jdbi.withHandle(handle -> handle.createQuery(SEEN_BY)
                .bind("person", reader.id())
                .bind("team", reader.teamId())
                .map((row, context) -> read(row))
                .list());
    }

    /** Empty for a view that this person does not see. */
    Optional<SavedView> find(UUID id, StaffMember reader) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .bind("person", reader.id())
                .bind("team", reader.teamId())
                .map((row, context) -> read(row))
                .findOne());
    }

    Added add(StaffMember person, String name, boolean shared, ViewFilter filter) {
        UUID id = UUID.randomUUID();
        return new Added(id, changed(person.id(), Outcome.FULL, handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("person", person.id())
                .bind("most", SavedView.MOST)
                .bind("name", name)
                .bind("shared", shared)
                .bind("scope", filter.scope().name())
                .bind("owner", filter.owner().orElse(null))
                .bind("status", filter.status().map(Enum::name).orElse(null))
                .bind("family", filter.family().map(Enum::name).orElse(null))
                .bind("owes", filter.owes().map(Enum::name).orElse(null))
                .bind("language", filter.language().orElse(null))
                .bind("late", filter.late())
                .execute()));
    }

    Outcome change(SavedView view, int version, String name, boolean shared) {
        return changed(view.person(), Outcome.STALE, handle -> handle.createUpdate(CHANGE)
                .bind("id", view.id())
                .bind("person", view.person())
                .bind("version", version)
                .bind("name", name)
                .bind("shared", shared)
                .execute());
    }

    /** Before the one that stands before it; the first stays where it is. */
    void forward(SavedView view) {
        jdbi.useTransaction(handle -> {
            queueUp(handle, view.person());
            handle.createUpdate(FORWARD)
                    .bind("id", view.id())
                    .bind("person", view.person())
                    .execute();
        });
    }

    Outcome delete(SavedView view, int version) {
        return changed(view.person(), Outcome.STALE, handle -> handle.createUpdate(DELETE)
                .bind("id", view.id())
                .bind("person", view.person())
                .bind("version", version)
                .execute());
    }

    private Outcome changed(UUID person, Outcome otherwise, Function<Handle, Integer> change) {
        try {
            return jdbi.inTransaction(handle -> {
                                queueUp(handle, person);
                                return change.apply(handle);
                            })
                            == 1
                    ? Outcome.DONE
                    : otherwise;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return Outcome.NAME_TAKEN;
            }
            throw e;
        }
    }

    private static void queueUp(Handle handle, UUID person) {
        handle.createQuery(QUEUE_UP)
                .bind("person", person.toString())
                .mapTo(String.class)
                .list();
    }

    private static SavedView read(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("place"),
                row.getString("name"),
                row.getBoolean("shared"),
                new ViewFilter(
                        ViewFilter.Scope.valueOf(row.getString("scope")),
                        Optional.ofNullable(row.getObject("owner_id", UUID.class)),
                        Optional.ofNullable(row.getString("status")).map(CaseStatus::valueOf),
                        Optional.ofNullable(row.getString("family")).map(CaseFamily::valueOf),
                        Optional.ofNullable(row.getString("owes")).map(DeadlineKind::valueOf),
                        Optional.ofNullable(row.getString("language")),
                        row.getBoolean("late")),
                row.getInt("version"));
    }
}
