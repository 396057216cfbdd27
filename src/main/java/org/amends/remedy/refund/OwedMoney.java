package org.amends.remedy.refund;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.EventJson;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;

/**
 * A sum that a decision granted or a withdrawal entails, as its event says.
 *
 * @param payer who carries it out
 * @param by when they said it would be done
 */
record OwedMoney(int remedy, RemedyKind kind, Money money, UUID payer, Instant by) {

    /** Whatever has become of it since. */
    static Optional<OwedMoney> granted(LoggedCase file, int remedy) {
        return file.log().stream()
                .map(EventJson.Logged::event)
                .flatMap(event -> event.fact().owed().stream())
                .filter(owed -> owed.remedy() == remedy)
                .flatMap(owed -> of(owed).stream())
                .findFirst();
    }

    /** Empty when it is no sum of money. */
    static Optional<OwedMoney> of(Fact.RemedyOwed owed) {
        return owed.amount().map(sum -> new OwedMoney(owed.remedy(), owed.kind(), sum, owed.owner(), owed.by()));
    }

    /** Whether the goods stay with the customer, who paid too much for them. */
    boolean isForGoodsThatStay() {
        return kind == RemedyKind.PRICE_REDUCTION;
    }

    /** What is still owed. */
    static Optional<OwedMoney> due(LoggedCase file, int remedy) {
        return granted(file, remedy)
                .filter(sum -> file.state().remediesOwed().stream().anyMatch(owed -> owed.number() == remedy));
    }
}
