package org.amends.remedy.refund;

import java.util.Optional;
import org.amends.casefile.EventJson;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Fact;
import org.amends.money.Money;

/** What a decision granted in money, as its event says. */
final class OwedMoney {

    private OwedMoney() {}

    /** Whatever has become of it since. */
    static Optional<Fact.RemedyOwed> granted(LoggedCase file, int remedy) {
        return file.log().stream()
                .map(EventJson.Logged::event)
                .filter(event -> event.fact() instanceof Fact.Decided)
                .flatMap(event -> ((Fact.Decided) event.fact()).remedies().stream())
                .filter(owed -> owed.remedy() == remedy && owed.amount().isPresent())
                .findFirst();
    }

    static Optional<Money> amount(LoggedCase file, int remedy) {
        return granted(file, remedy).flatMap(Fact.RemedyOwed::amount);
    }

    /** Whether the present decision still owes it. */
    static boolean isDue(LoggedCase file, int remedy) {
        return file.state().remediesOwed().stream().anyMatch(owed -> owed.number() == remedy);
    }
}
