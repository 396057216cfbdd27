package org.amends.guard;

import java.util.List;

/** ACK-11: whoever apologises does so without if and but, for what they did and not for what the customer feels. */
final class NoHalfApology implements WordsCheck {

    @Override
    public String id() {
        return "ACK-11";
    }

    @Override
    public List<Finding> check(Reading reading) {
        return phrased(reading, "non-apology", FindingCode.HALF_APOLOGY).toList();
    }
}
