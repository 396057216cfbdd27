package org.amends.guard;

import java.util.List;

/** ACK-10: putting our fault right is no favour, and before we have found anything out nobody can say that it was not ours. */
final class RepairIsNoFavour implements WordsCheck {

    @Override
    public String id() {
        return "ACK-10";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return phrased(reading, "courtesy-claim", FindingCode.COURTESY).toList();
    }
}
