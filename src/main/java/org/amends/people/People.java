package org.amends.people;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;

/** Changes people: how staff, teams and absences come to be and change. {@link Departure} is the way out. */
@ApplicationScoped
public class People {

    private final Jdbi jdbi;
    private final StaffRepository staff;
    private final Passwords passwords;
    private final ChangeAuthor author;
    private final Clock clock;
    private final Event<StaffChanged> changes;

    People(
            Jdbi jdbi,
            StaffRepository staff,
            Passwords passwords,
            ChangeAuthor author,
            Clock clock,
            Event<StaffChanged> changes) {
        this.jdbi = jdbi;
        this.staff = staff;
        this.passwords = passwords;
        this.author = author;
        this.clock = clock;
        this.changes = changes;
    }

    /** A new team, whose id is the founder's {@code teamId}, led by the founder, who is also its executive. */
    public UUID found(String team, NewStaff founder) {
        return add(StaffSql.FOUND, update -> withPerson(update, founder).bind("team", team));
    }

    /** Somebody new in a team that exists. */
    public UUID hire(NewStaff person) {
        return add(StaffSql.HIRE, update -> withPerson(update, person));
    }

    /** Another name, address, team or other roles; sessions go on, with the new roles. */
    public void change(UUID id, ChangedStaff person) {
        int changed = change(id, StaffSql.CHANGE, update -> update.bind("name", person.name())
                .bind("email", person.email().orElse(null))
                .bind("teamId", person.teamId())
                .bindArray(
                        "roles",
                        String.class,
                        person.roles().stream().map(StaffRole::name).toList()));
        requireFound(changed, "person");
    }

    public UUID addTeam(NewTeam team) {
        return add(StaffSql.ADD_TEAM, update -> withTeam(update, team));
    }

    public void changeTeam(UUID id, NewTeam team) {
        int changed = change(id, StaffSql.CHANGE_TEAM, update -> withTeam(update, team));
        requireFound(changed, "team");
    }

    /** Somebody will be away. A deputy stands in only after {@link #acceptDeputy}. */
    public UUID addAbsence(UUID staffId, NewAbsence absence) {
        absence.deputyId().ifPresent(this::requireActive);
        UUID id = newId();
        int added = change(id, StaffSql.ADD_ABSENCE, update -> update.bind("staffId", staffId)
                .bind("startsAt", absence.startsAt())
                .bind("endsAt", absence.endsAt())
                .bind("deputyId", absence.deputyId().orElse(null)));
        requireFound(added, "person");
        return id;
    }

    /** The deputy says yes; saying it twice changes nothing. */
    public void acceptDeputy(UUID staffId, UUID absenceId, UUID deputyId) {
        int accepted = change(absenceId, StaffSql.ACCEPT_DEPUTY, update -> update.bind("staffId", staffId)
                .bind("deputyId", deputyId));
        requireFound(accepted, "absence to stand in for");
    }

    /** Somebody is back early, or does not go at all. */
    public void endAbsence(UUID staffId, UUID absenceId) {
        int ended = jdbi.inTransaction(handle -> {
            author.sign(handle);
            return handle.createQuery(StaffSql.END_ABSENCE)
                    .bind("id", absenceId)
                    .bind("staffId", staffId)
                    .bind("now", clock.instant())
                    .mapTo(int.class)
                    .one();
        });
        changes.fire(new StaffChanged(staffId));
        requireFound(ended, "absence that could end");
    }

    /** @param language in which the mail of each morning is wanted; empty for none */
    public void chooseMorningMail(UUID id, Optional<String> language) {
        requireFound(
                change(id, StaffSql.CHOOSE_MORNING_MAIL, update -> update.bind("language", language.orElse(null))),
                "person");
    }

    /** The language of the mail of each morning; empty for whoever did not ask for it. */
    public Optional<String> morningMail(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(StaffSql.MORNING_MAIL)
                .bind("id", id)
                .map((row, context) -> Optional.ofNullable(row.getString("morning_mail")))
                .findOne()
                .flatMap(Function.identity()));
    }

    /** Ends every session and token of the person, also the one that asks. */
    public void changePassword(StaffMember person, String password) {
        String hash = passwords.hash(person.username(), password);
        change(person.id(), StaffSql.CHANGE_PASSWORD, update -> update.bind("hash", hash));
    }

    private UUID add(String sql, Binding binding) {
        UUID id = newId();
        change(id, sql, binding);
        return id;
    }

    private int change(UUID id, String sql, Binding binding) {
        try {
            return jdbi.inTransaction(handle -> {
                author.sign(handle);
                return binding.bind(handle.createUpdate(sql))
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .execute();
            });
        } catch (JdbiException refused) {
            throw Refusal.of(refused);
        } finally {
            changes.fire(new StaffChanged(id));
        }
    }

    private Update withPerson(Update update, NewStaff person) {
        return update.bind("username", person.username())
                .bind("name", person.name())
                .bind("email", person.email().orElse(null))
                .bind("hash", passwords.hash(person.username(), person.password()))
                .bind("teamId", person.teamId())
                .bindArray(
                        "roles",
                        String.class,
                        person.roles().stream().map(StaffRole::name).toList());
    }

    private static Update withTeam(Update update, NewTeam team) {
        return update.bind("name", team.name())
                .bind("leadId", team.leadId())
                .bind("executiveId", team.executiveId())
                .bind("limit", team.openCaseLimit());
    }

    private void requireActive(UUID deputyId) {
        if (staff.find(deputyId)
                .filter(StaffMember::active)
                .filter(member -> !member.program())
                .isEmpty()) {
            throw Problem.invalid("deputyId", "unknown-person", "The deputy is an active member of staff.");
        }
    }

    private static void requireFound(int rows, String what) {
        if (rows == 0) {
            throw Problem.notFound(what);
        }
    }

    private static UUID newId() {
        return Generators.timeBasedEpochRandomGenerator().generate();
    }

    /** Fills in a statement's parameters. */
    private interface Binding {
        Update bind(Update update);
    }
}
