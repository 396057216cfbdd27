package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.amends.lifecycle.Command;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;

/** Brings to a mark what the lifecycle leaves to the house: its list of causes, and who is impartial. */
@ApplicationScoped
public class Marking {

    private final Causes causes;
    private final Rosters rosters;
    private final CaseLoads loads;

    Marking(Causes causes, Rosters rosters, CaseLoads loads) {
        this.causes = causes;
        this.rosters = rosters;
        this.loads = loads;
    }

    /** @throws Problem 400 when the list has no such cause */
    public Command.Classify classify(String code) {
        return causes.find(code)
                .map(cause -> new Command.Classify(cause.code(), cause.severity()))
                .orElseThrow(() -> Problem.invalid(
                        "cause", "cause.unknown", "Choose a cause of the list; see /api/v1/causes for the codes."));
    }

    /**
     * The owner keeps the case unless they are partial to one of those whom it names; then it goes to whoever would own a
     * new case of the team and is not.
     *
     * @throws Problem 400 when nobody here is that person
     */
    public Command.NamePerson name(UUID person, String what, LoggedCase file) {
        Roster roster = rosters.recent();
        if (roster.member(person).isEmpty()) {
            throw Problem.invalid("person", "person.unknown", "Choose somebody who works here or has worked here.");
        }
        return new Command.NamePerson(person, impartialOwner(person, file, roster), what);
    }

    private UUID impartialOwner(UUID person, LoggedCase file, Roster roster) {
        Set<UUID> conflicted = new HashSet<>(roster.conflictedBy(person));
        file.state().named().forEach(named -> conflicted.addAll(roster.conflictedBy(named)));
        UUID owner = file.state().owner();
        if (!conflicted.contains(owner)) {
            return owner;
        }
        return roster.ownerFor(file.state().team(), loads.recent(), conflicted)
                .map(StaffMember::id)
                .orElse(owner);
    }
}
