package org.amends.returns.law;

import java.util.Map;

/** Nobody can have bought less than what comes back; a person finds out what is wrong then. */
final class Units {

    private Units() {}

    static Verdict ordered(LineQuestion question, String enough, String tooMany) {
        int ordered = question.line().ordered();
        Map<String, String> units = Map.of("ordered", String.valueOf(ordered));
        return question.all().asked(question.line().id()) <= ordered
                ? Verdict.eligible(enough, units)
                : Verdict.person(tooMany, units);
    }
}
