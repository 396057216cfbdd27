package org.amends.returns.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Command;
import org.amends.platform.problem.Problem;

/** What colleagues write down of a claim, each as a note with its row: for pages and programs alike. */
@ApplicationScoped
public class ClaimDeeds {

    private final ClaimRecords records;
    private final CurrentActor current;

    ClaimDeeds(ClaimRecords records, CurrentActor current) {
        this.records = records;
        this.current = current;
    }

    /** @throws Problem 400 or 409 */
    public Command choose(ChoiceInput input, LoggedCase file) {
        return input.command(file);
    }

    public CaseCommands.Beside keep(ChoiceInput input) {
        return records.choose(input.remedy(), current.requireStaff().id());
    }

    /** @throws Problem 409 for a case that is no claim */
    public Command find(FindingInput input, LoggedCase file) {
        return input.command(file);
    }

    public CaseCommands.Beside keep(FindingInput input) {
        return records.find(input.finding(), current.requireStaff().id());
    }

    static void requireClaim(LoggedCase file) {
        if (file.state().kind() != CaseKind.CLAIM) {
            throw Problem.conflict("/problems/no-claim", "Only a claim about faulty goods has such a choice.");
        }
    }
}
