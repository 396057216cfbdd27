package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseCommands.Demand;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Owners;
import org.amends.casefile.Result;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.ProofKind;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells cases what became of their money. A remedy whose whole sum is confirmed is carried out, with the carriers' references as
 * its proof; a case that was settled by money that came back is open again, and its owner is called. What a replica that
 * dies leaves undone, the next one does.
 */
@ApplicationScoped
class RefundedCases {

    private static final Logger LOG = Logger.getLogger(RefundedCases.class);

    private static final String COMPLETE = """
            SELECT case_id, remedy FROM remedy_money WHERE confirmed = promised - kept_back AND NOT closed LIMIT 100
            """;

    private static final String CAME_BACK = "SELECT case_id, remedy FROM remedy_money WHERE came_back LIMIT 100";

    private static final String PROOF = """
            SELECT coalesce(string_agg(coalesce(m.reference, e.note, m.id::text), E'\\n' ORDER BY m.id),
                            (SELECT '0 ' || currency FROM remedy_money WHERE case_id = :case AND remedy = :remedy))
            FROM money_movement m JOIN money_movement_event e ON e.movement_id = m.id AND e.seq = m.seq
            WHERE m.case_id = :case AND m.remedy = :remedy AND m.state = 'SUCCEEDED'
            """;

    private static final String CLOSE =
            "UPDATE remedy_money SET closed = true WHERE case_id = :case AND remedy = :remedy";

    private static final String TOLD =
            "UPDATE remedy_money SET came_back = false WHERE case_id = :case AND remedy = :remedy";

    private final Jdbi jdbi;
    private final CaseLog log;
    private final CaseCommands commands;
    private final Owners owners;

    RefundedCases(Jdbi jdbi, CaseLog log, CaseCommands commands, Owners owners) {
        this.jdbi = jdbi;
        this.log = log;
        this.commands = commands;
        this.owners = owners;
    }

    private record Debt(UUID caseId, int remedy) {}

    void run() {
        debts(COMPLETE).forEach(this::carryOut);
        debts(CAME_BACK).forEach(this::callOwner);
    }

    private List<Debt> debts(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> new Debt(row.getObject("case_id", UUID.class), row.getInt("remedy")))
                .list());
    }

    private void carryOut(Debt debt) {
        LoggedCase file = log.find(debt.caseId()).orElseThrow();
        String proof = jdbi.withHandle(handle -> handle.createQuery(PROOF)
                .bind("case", debt.caseId())
                .bind("remedy", debt.remedy())
                .mapTo(String.class)
                .one());
        Result result = commands.execute(
                Demand.bySystem(file.reference()),
                now -> new Command.CarryOutRemedy(debt.remedy(), ProofKind.TRANSACTION_REFERENCE, proof));
        if (result instanceof Result.Refused refused && !isDone(refused.caseFile(), debt.remedy())) {
            LOG.warnf("Remedy %d of %s is paid, and no longer owed.", debt.remedy(), file.reference());
            mark(CLOSE, debt);
        }
    }

    /** Another replica may have been faster. */
    private static boolean isDone(LoggedCase file, int remedy) {
        return file.state().remedies().values().stream().anyMatch(one -> one.number() == remedy && one.done());
    }

    /** A case that is not settled yet is told once it is; one whose remedies are decided anew has its owner at work. */
    private void callOwner(Debt debt) {
        LoggedCase file = log.find(debt.caseId()).orElseThrow();
        CaseStatus status = file.state().status();
        if (status == CaseStatus.SETTLED || status == CaseStatus.CLOSED) {
            Result result = commands.execute(
                    Demand.bySystem(file.reference()),
                    now -> owners.reopen(
                            "Remedy " + debt.remedy() + ": money that had been confirmed came back.", now));
            if (!(result instanceof Result.Done)) {
                LOG.errorf(
                        "A refund of %s came back, and the case can't be opened again: %s.", file.reference(), result);
                return;
            }
        } else if (status == CaseStatus.DECIDED || status == CaseStatus.REMEDY_DUE) {
            return;
        }
        mark(TOLD, debt);
    }

    private void mark(String sql, Debt debt) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("case", debt.caseId())
                .bind("remedy", debt.remedy())
                .execute());
    }
}
