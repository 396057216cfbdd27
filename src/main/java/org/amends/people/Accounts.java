package org.amends.people;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.StaffRepository.Credentials;
import org.amends.platform.problem.Problem;

/** What people may do to their own accounts and administrators to those of others, for the API and the pages alike. */
@ApplicationScoped
public class Accounts {

    private final StaffRepository staff;
    private final People people;
    private final Departure departure;
    private final Passwords passwords;

    Accounts(StaffRepository staff, People people, Departure departure, Passwords passwords) {
        this.staff = staff;
        this.people = people;
        this.departure = departure;
        this.passwords = passwords;
    }

    /** @throws Problem 404 when there is nobody */
    public StaffMember known(UUID id) {
        return staff.find(id).orElseThrow(() -> Problem.notFound("person"));
    }

    public UUID hire(NewStaff person) {
        return people.hire(person);
    }

    /** Nobody takes their own right to administer: a house is never left without anybody who could give it back. */
    public void change(UUID id, ChangedStaff changed, StaffMember actor) {
        if (actor.id().equals(id) && !changed.roles().contains(StaffRole.ADMIN)) {
            throw Problem.conflict(
                    "/problems/gives-up-administration", "Ask another administrator to take this right from you.");
        }
        people.change(id, changed);
    }

    /**
     * One's own with the current password, anybody else's as an administrator. Ends every session and token of that person.
     *
     * @throws Problem when the current password is another one
     */
    public void changePassword(UUID id, NewPassword change, StaffMember actor) {
        if (actor.id().equals(id)) {
            requireCurrent(actor, change);
        } else {
            requireAdministrator(actor);
        }
        people.changePassword(known(id), change.password());
    }

    public void deactivate(UUID id, StaffMember actor) {
        departure.deactivate(known(id), actor);
    }

    /** One's own, or anybody's as an administrator. */
    public UUID addAbsence(UUID id, NewAbsence absence, StaffMember actor) {
        requireSelfOrAdministrator(id, actor);
        return people.addAbsence(id, absence);
    }

    /** One's own, or anybody's as an administrator. */
    public void endAbsence(UUID id, UUID absence, StaffMember actor) {
        requireSelfOrAdministrator(id, actor);
        people.endAbsence(id, absence);
    }

    /**
     * One's own alone: nobody is written to who did not ask for it.
     *
     * @param language of two letters; empty for no mail
     */
    public void chooseMorningMail(UUID id, Optional<String> language, StaffMember actor) {
        boolean leads = actor.has(StaffRole.LEAD) || actor.has(StaffRole.MANAGER);
        if (!actor.id().equals(id) || !leads) {
            throw new ForbiddenException();
        }
        people.chooseMorningMail(id, language);
    }

    public Optional<String> morningMail(UUID id) {
        return people.morningMail(id);
    }

    /** By the deputy alone. */
    public void standIn(UUID id, UUID absence, StaffMember actor) {
        people.acceptDeputy(id, absence, actor.id());
    }

    private void requireCurrent(StaffMember actor, NewPassword change) {
        Optional<String> hash = staff.credentials(actor.username()).map(Credentials::passwordHash);
        if (!passwords.matches(change.currentPassword().orElse(""), hash)) {
            throw Problem.invalid("currentPassword", "wrong-password", "This is not your current password.");
        }
    }

    private static void requireSelfOrAdministrator(UUID id, StaffMember actor) {
        if (!actor.id().equals(id)) {
            requireAdministrator(actor);
        }
    }

    private static void requireAdministrator(StaffMember actor) {
        if (!actor.has(StaffRole.ADMIN)) {
            throw new ForbiddenException();
        }
    }
}
