package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.casefile.LoggedCase;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/** Who may do what to a refund, as it is told before anybody presses; {@link RefundDesk} answers by the same rules. */
@ApplicationScoped
public class RefundRights {

    private final ApprovalLimits limits;

    RefundRights(ApprovalLimits limits) {
        this.limits = limits;
    }

    /** Whose approval an amount needs. */
    public enum Approver {
        /** Whoever works on cases. */
        ANYBODY,
        LEAD,
        /** Two different leads or managers. */
        TWO_LEADS
    }

    public Approver approver(Money amount) {
        if (limits.withinAgents(amount)) {
            return Approver.ANYBODY;
        }
        return limits.needsTwo(amount) ? Approver.TWO_LEADS : Approver.LEAD;
    }

    /** Whether nobody else has to agree. */
    public boolean mayApproveAlone(Money amount, StaffMember by) {
        return limits.peopleNeeded(amount, by).equals(Optional.of(1));
    }

    /** Whether their yes is still missing and within their limit. */
    public boolean mayApprove(RefundView refund, Money amount, StaffMember by) {
        return refund.state() == MovementState.PROPOSED
                && limits.peopleNeeded(amount, by).isPresent()
                && refund.approvals().stream()
                        .noneMatch(approval -> approval.by().id().equals(by.id()));
    }

    /** Whether they may say that they paid it by hand. */
    public static boolean mayPay(LoggedCase file, int remedy, StaffMember by) {
        boolean payer = OwedMoney.granted(file, remedy)
                .map(OwedMoney::payer)
                .filter(by.id()::equals)
                .isPresent();
        return payer || by.id().equals(file.state().owner()) || mayFindOut(by);
    }

    /** Whether they may say what became of one that its carrier may have forgotten. */
    public static boolean mayFindOut(StaffMember by) {
        return by.has(StaffRole.LEAD) || by.has(StaffRole.MANAGER);
    }
}
