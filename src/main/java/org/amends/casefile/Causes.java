package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The list by which cases are told apart: the ten ways to lose customers, from what annoys some to what no one forgives (S1-4). */
@ApplicationScoped
public class Causes {

    private static final List<Cause> TEN = List.of(
            new Cause("UNTRAINED_STAFF", 1),
            new Cause("UNREASONABLE_HOURS", 2),
            new Cause("LOOKED_UNPROFESSIONAL", 3),
            new Cause("HARD_TO_REACH", 4),
            new Cause("HARD_TO_RETURN", 5),
            new Cause("SHODDY_OR_FAKE", 6),
            new Cause("NO_ANSWER", 7),
            new Cause("LATE_OR_NOT_RECOGNISED", 8),
            new Cause("LIED_TO", 9),
            new Cause("NOT_FORGIVABLE", 10));

    /** The mildest first. */
    public List<Cause> all() {
        return TEN;
    }

    /** Whether the list has that code. */
    public static boolean include(String code) {
        return TEN.stream().anyMatch(cause -> cause.code().equals(code));
    }

    public Optional<Cause> find(String code) {
        return TEN.stream().filter(cause -> cause.code().equals(code)).findFirst();
    }
}
