package org.amends.report.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far from its date a promise was kept or moved, in minutes. Early and late are told apart: together they would look like
 * punctuality.
 */
record LeadTime(PromiseFigures of, Which which, Optional<Long> median, Optional<Long> ninety) {

    enum Which {
        /** Kept: before the date by. */
        BEFORE,
        /** Kept late: after the date by. */
        AFTER,
        /** Moved: the customer knew before the date by. */
        TOLD
    }

    static Stream<LeadTime> of(PromiseFigures line) {
        return List.of(
                new LeadTime(line, Which.BEFORE, line.earlyMedian(), line.earlyNinety()),
                new LeadTime(line, Which.AFTER, line.lateMedian(), line.lateNinety()),
                new LeadTime(line, Which.TOLD, line.toldBeforeMedian(), line.toldBeforeNinety()))
                .stream();
    }
}
