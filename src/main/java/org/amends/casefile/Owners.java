package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.amends.lifecycle.Command;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;

/** Finds who takes a case up again. */
@ApplicationScoped
public class Owners {

    private final Rosters rosters;
    private final CaseLoads loads;

    Owners(Rosters rosters, CaseLoads loads) {
        this.rosters = rosters;
        this.loads = loads;
    }

    /** The same owner as before; when they have left, whoever would own a new case of the team. */
    public Command.Reopen reopen(String statement, LoggedCase file) {
        return new Command.Reopen(statement, ownerOf(file, rosters.recent()));
    }

    private UUID ownerOf(LoggedCase file, Roster roster) {
        return roster.member(file.state().owner())
                .filter(StaffMember::active)
                .orElseGet(() -> roster.ownerFor(file.state().team(), loads.recent()))
                .id();
    }
}
