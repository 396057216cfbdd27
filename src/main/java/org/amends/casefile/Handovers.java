package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amends.lifecycle.Command;
import org.amends.people.Caseload;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Jdbi;

/** Gives the open cases of somebody who leaves to colleagues, one by one, each with its event. */
@ApplicationScoped
class Handovers implements Caseload {

    private static final String OPEN_CASES = """
            SELECT reference, team_id FROM case_file WHERE owner_id = :owner AND is_open ORDER BY next_due_at, id LIMIT 500
            """;

    private final Jdbi jdbi;
    private final Rosters rosters;
    private final CaseLoads loads;
    private final CaseCommands commands;

    Handovers(Jdbi jdbi, Rosters rosters, CaseLoads loads, CaseCommands commands) {
        this.jdbi = jdbi;
        this.rosters = rosters;
        this.loads = loads;
        this.commands = commands;
    }

    private record OpenCase(CaseReference reference, UUID team) {}

    @Override
    public void handOver(StaffMember leaver, StaffMember actor) {
        Roster roster = rosters.current();
        List<OpenCase> open = openCases(leaver);
        while (!open.isEmpty()) {
            open.forEach(file -> reassign(file, leaver, roster));
            open = openCases(leaver);
        }
    }

    private void reassign(OpenCase file, StaffMember leaver, Roster roster) {
        Map<UUID, Integer> counts = loads.recent();
        StaffMember next = roster.ownerFor(file.team(), counts, Set.of(leaver.id()))
                .orElseThrow(() -> new IllegalStateException("nobody is left to own " + file.reference()));
        loads.add(next.id());
        Result result = commands.execute(
                CaseCommands.Demand.bySystem(file.reference()),
                caseFile -> new Command.Reassign(next.id(), "The owner has left."));
        if (!(result instanceof Result.Done)) {
            throw new IllegalStateException(file.reference() + " was not handed over: " + result);
        }
    }

    private List<OpenCase> openCases(StaffMember owner) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN_CASES)
                .bind("owner", owner.id())
                .map((row, context) -> new OpenCase(
                        new CaseReference(row.getString("reference")), row.getObject("team_id", UUID.class)))
                .list());
    }
}
