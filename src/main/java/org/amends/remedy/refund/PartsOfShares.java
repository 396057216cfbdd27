package org.amends.remedy.refund;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.amends.remedy.refund.PaymentSpread.Share;
import org.amends.remedy.refund.Proposal.OfOrder;

/** What of an order each share of a refund gives back. They are filled one after the other, so that nothing has to be rounded. */
final class PartsOfShares {

    private PartsOfShares() {}

    /** @param lineId empty for delivery */
    record Part(Optional<String> lineId, long minor) {}

    /** @return for each share its parts; none for any where the refund says nothing of lines */
    static List<List<Part>> of(OfOrder source, List<Share> shares) {
        Deque<Part> parts = new ArrayDeque<>();
        source.lines().forEach(line -> parts.add(new Part(Optional.of(line.lineId()), line.minor())));
        if (source.delivery() > 0) {
            parts.add(new Part(Optional.empty(), source.delivery()));
        }
        return shares.stream()
                .map(share -> taken(parts, share.amount().minor()))
                .toList();
    }

    private static List<Part> taken(Deque<Part> parts, long minor) {
        List<Part> taken = new ArrayList<>();
        long left = minor;
        while (left > 0 && !parts.isEmpty()) {
            Part next = parts.removeFirst();
            long now = Math.min(left, next.minor());
            taken.add(new Part(next.lineId(), now));
            if (now < next.minor()) {
                parts.addFirst(new Part(next.lineId(), next.minor() - now));
            }
            left -= now;
        }
        return List.copyOf(taken);
    }
}
