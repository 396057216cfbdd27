package org.amends.report.journey;

import java.util.Arrays;
import java.util.List;
import org.amends.lifecycle.CaseStatus;

/** Which moves of a case lead back: to a status that lies before the one it was in. */
final class BackwardMoves {

    private BackwardMoves() {}

    /** Who was asked and answers goes on; nothing is undone by it. */
    static boolean isBackward(CaseStatus from, CaseStatus to) {
        return to.compareTo(from) < 0 && from != CaseStatus.WAITING_FOR_CUSTOMER
                || from == CaseStatus.WAITING_FOR_CUSTOMER && to.compareTo(CaseStatus.IN_PROGRESS) < 0;
    }

    /** All of them, as {@code FROM>TO}. */
    static List<String> all() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(from -> Arrays.stream(CaseStatus.values())
                        .filter(to -> isBackward(from, to))
                        .map(to -> from + ">" + to))
                .toList();
    }
}
