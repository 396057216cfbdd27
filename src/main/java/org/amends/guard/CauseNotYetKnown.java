package org.amends.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ACK-29: before there is a finding nobody can truthfully name a cause; the letter says that it is not known yet. */
final class CauseNotYetKnown implements WordsCheck {

    @Override
    public String id() {
        return "ACK-29";
    }

    @Override
    public List<Finding> check(Reading reading) {
        List<Finding> findings = new ArrayList<>(
                phrased(reading, "cause", FindingCode.CAUSE_CLAIMED).toList());
        if (reading.phrased("unknown-yet").isEmpty()) {
            findings.add(finding(FindingCode.UNKNOWN_UNSAID, Map.of()));
        }
        return findings;
    }
}
