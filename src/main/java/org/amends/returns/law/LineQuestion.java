package org.amends.returns.law;

import java.time.Instant;
import java.util.Optional;
import org.amends.order.snapshot.OrderLine;

/** A question about one entry, whose line is in the order. */
record LineQuestion(Question all, OrderLine line, AskedLine asked) {

    static Optional<LineQuestion> of(Question all, AskedLine asked) {
        return all.order().line(asked.lineId()).map(line -> new LineQuestion(all, line, asked));
    }

    ReturnKind kind() {
        return all.kind();
    }

    Asker asker() {
        return all.facts().asker();
    }

    Instant declared() {
        return all.declared();
    }

    /** What was never delivered has nobody unsealed. */
    Seal seal() {
        boolean undelivered = !all.order().deliveries().isEmpty()
                && Possession.delivered(all.order(), line.id()) == 0
                && asked.seal() == Seal.UNKNOWN;
        return undelivered ? Seal.INTACT : asked.seal();
    }

    Guarantee guarantee() {
        return Guarantee.of(
                all.order(), line.id(), all.facts().repaired().contains(line.id()), all.guarantee(), all.calendar());
    }

    Instant faultShowed() {
        return asked.faultShowedAt().orElse(declared());
    }
}
