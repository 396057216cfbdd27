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
        List<UUID> photographs) {

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
     * @param reference of the case that it was matched to
     * @param said why it was let go
     */
    record Ending(Outcome outcome, Optional<CaseReference> reference, Optional<String> said, UUID by, Instant at) {}

    boolean isLying() {
        return ending.isEmpty();
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
