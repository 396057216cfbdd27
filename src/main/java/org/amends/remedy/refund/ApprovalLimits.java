package org.amends.remedy.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.amends.money.Money;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/** How many people have to approve an amount, and whether somebody may. */
@ApplicationScoped
class ApprovalLimits {

    private final RefundConfig config;

    ApprovalLimits(RefundConfig config) {
        this.config = config;
    }

    /** Different people who have to say yes when this one is among them; empty when this one may not say it. */
    Optional<Integer> peopleNeeded(Money amount, StaffMember approver) {
        boolean lead = approver.has(StaffRole.LEAD) || approver.has(StaffRole.MANAGER);
        if (within(amount, lead ? config.leadLimit() : config.agentLimit())) {
            return Optional.of(1);
        }
        return lead ? Optional.of(2) : Optional.empty();
    }

    /** Whether two people have to approve it, whoever they are. */
    boolean needsTwo(Money amount) {
        return !within(amount, config.leadLimit());
    }

    /** Whether whoever works on cases may approve it alone. */
    boolean withinAgents(Money amount) {
        return within(amount, config.agentLimit());
    }

    private static boolean within(Money amount, Map<String, BigDecimal> limits) {
        BigDecimal limit = limits.getOrDefault(amount.currency().getCurrencyCode(), BigDecimal.ZERO);
        return amount.toDecimal().compareTo(limit) <= 0;
    }
}
