package org.amends.casefile.story;

import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.RightKind;
import org.amends.money.Money;

/**
 * Something that the customer is entitled to.
 *
 * @param what in words for the customer; empty once they were erased
 * @param worth at least how much money it is, where it is money
 */
public record Right(int number, RightKind kind, String what, Optional<Money> worth) {

    public static List<Right> of(WordedLog log, CaseState state) {
        return state.rights().stream()
                .map(right -> new Right(right.number(), right.kind(), log.word(right.notedIn(), "what"), right.worth()))
                .toList();
    }
}
