package org.amends.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.Explanations;
import org.amends.casefile.Why;
import org.amends.lifecycle.Derivation;
import org.amends.policy.pack.ArmedClock;
import org.amends.policy.pack.PackRef;
import org.amends.time.DueDate;

/** Says of a date by which clock of which pack it was counted, on the calendar with which it began. */
@ApplicationScoped
class PackExplanations implements Explanations {

    private final PolicyBooks books;

    PackExplanations(PolicyBooks books) {
        this.books = books;
    }

    @Override
    public Optional<Why> explain(List<String> packs, Derivation derivation) {
        try {
            return Optional.of(why(books.of(packs).clock(derivation), derivation));
        } catch (IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    private static Why why(ArmedClock armed, Derivation derivation) {
        PackRef origin = armed.owned().origin();
        return new Why(
                origin.id().value(),
                origin.version(),
                armed.clock().id(),
                Why.Basis.valueOf(armed.clock().basis().name()),
                armed.clock().ref(),
                DueDate.explain(derivation.from(), armed.clock().limit(), armed.calendar()));
    }
}
