package org.amends.guard;

import java.util.List;

/** ACK-20: a rule is quoted and explained; “our policy does not allow it” does neither. */
final class NotHidingBehindRules implements WordsCheck {

    @Override
    public String id() {
        return "ACK-20";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return phrased(reading, "policy-shield", FindingCode.POLICY_SHIELD).toList();
    }
}
