package org.amends.stray;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;

/**
 * A parcel that came and belongs to no case, or did not when it came.
 *
 * @param code as its label says, without spaces and in capitals
 * @param sender as it is written on it
 * @param order what it says of an order or a case
 * @param place where it lies
 * @param opened the case that was filed for it
 * @param forgotten whether what it said of a person is erased
 * @param photographs their ids, the oldest first; once matched they are the case's
 * @param reversed matches that were a mistake, the oldest first
 */
record StrayParcel(
        UUID id,
        int version,
        Optional<String> code,
        Optional<String> carrier,
        Optional<String> sender,
        Optional<String> order,
        String place,
        Optional<String> remarks,
        UUID takenBy,
        Instant takenAt,
        Task task,
        Optional<CaseReference> opened,
        Optional<Ending> ending,
        boolean forgotten,
        List<Item> items,
        List<UUID> photographs,
        List<Reversed> reversed) {

    /**
     * Who looks at it by when.
     *
     * @param id of the contact by which it is owed
     * @param besides who owes it too since it is late
     */
    record Task(UUID id, Instant dueAt, UUID owedBy, Optional<UUID> besides) {}

    /** @param article the number by which the shop knows it, or its GTIN */
    record Item(int number, String what, Optional<String> article, int units) {}

    enum Outcome {
        MATCHED,
        LET_GO
    }

    /**
     * @param match where it was counted
     * @param said why it was let go
     */
    record Ending(Outcome outcome, Optional<Match> match, Optional<String> said, UUID by, Instant at) {

        Optional<CaseReference> reference() {
            return match.map(Match::reference);
        }
    }

    /** @param seq the number of the event of the case that counted it */
    record Match(UUID caseId, CaseReference reference, int seq) {}

    /**
     * A match that was a mistake.
     *
     * @param reference of the case that it was not
     */
    record Reversed(CaseReference reference, UUID matchedBy, Instant matchedAt, String reason, UUID by, Instant at) {}

    boolean isLying() {
        return ending.isEmpty();
    }

    /** Whoever sent it, by the first line of what is written on it, or else its label. */
    Optional<String> firstLine() {
        return sender.flatMap(text -> text.lines().findFirst()).or(() -> code);
    }

    /** Its goods in one line each. */
    String contents() {
        return String.join(
                "\n",
                items.stream()
                        .map(item -> item.units() + " × " + item.what()
                                + item.article()
                                        .map(number -> " (" + number + ")")
                                        .orElse(""))
                        .toList());
    }
}
