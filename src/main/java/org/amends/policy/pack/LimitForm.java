package org.amends.policy.pack;

import java.util.Optional;
import org.amends.time.Arrival;
import org.amends.time.Counting;
import org.amends.time.Limit;
import org.amends.time.Roll;
import org.amends.time.Term;
import org.amends.time.Until;

/** How long, and how that is counted: what is not said is as usual for the unit, see {@link Limit#of}. */
final class LimitForm {

    private LimitForm() {}

    static Optional<Limit> read(Section section) {
        Optional<Term> term = section.needed("term", section.parsed("term", "bad-term", TermText::parse));
        Optional<Counting> count = section.word("count", Counting.class);
        Optional<Until> until = section.word("until", Until.class);
        Optional<Roll> roll = section.word("roll", Roll.class);
        Optional<Arrival> arrival = section.word("arrival", Arrival.class);
        return term.map(Limit::of)
                .flatMap(usual -> section.built(
                        "term",
                        "bad-limit",
                        () -> new Limit(
                                usual.term(),
                                count.orElse(usual.counting()),
                                until.orElse(usual.until()),
                                roll.orElse(usual.roll()),
                                arrival.orElse(usual.arrival()))));
    }

    /** Another term, counted like the first as far as its unit can be. */
    static Limit like(Limit first, Term term) {
        Limit usual = Limit.of(term);
        boolean alike = term.unit().countsDays() && first.unit().countsDays() && term.amount() > 0;
        return alike ? new Limit(term, first.counting(), first.until(), first.roll(), first.arrival()) : usual;
    }
}
