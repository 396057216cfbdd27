package org.amends.casefile.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.ProofKind;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;

/**
 * What a decision grants or a withdrawal entails, and its proof once it is carried out.
 *
 * @param amount what is owed, less what was taken off it since
 */
public record Remedy(
        int number,
        RemedyKind kind,
        String what,
        Optional<Money> amount,
        UUID owner,
        Instant by,
        boolean current,
        Optional<Done> done) {

    public record Done(Instant at, ProofKind proofKind, String proof) {}

    /** @param title of the case, which says what the money of a withdrawal is for */
    public static List<Remedy> of(WordedLog log, CaseState state, String title) {
        Map<Integer, Remedy> all = new TreeMap<>();
        for (Event event : log.events()) {
            if (event.fact() instanceof Fact.Decided decided) {
                for (int i = 0; i < decided.remedies().size(); i++) {
                    Fact.RemedyOwed owed = decided.remedies().get(i);
                    all.put(owed.remedy(), owed(owed, log.word(event.seq(), "remedy:" + (i + 1)), state));
                }
            } else if (event.fact() instanceof Fact.Authorised authorised) {
                Fact.RemedyOwed owed = authorised.remedy();
                all.put(owed.remedy(), owed(owed, title, state));
            } else if (event.fact() instanceof Fact.RemedyDone done) {
                Done proven = new Done(event.at(), done.proof(), log.word(event.seq(), "proof"));
                all.computeIfPresent(done.remedy(), (n, remedy) -> remedy.carriedOut(proven));
            }
        }
        return List.copyOf(all.values());
    }

    private static Remedy owed(Fact.RemedyOwed owed, String what, CaseState state) {
        boolean current = Optional.ofNullable(state.remedies().get(owed.remedy()))
                .filter(CaseState.RemedyState::current)
                .isPresent();
        return new Remedy(
                owed.remedy(), owed.kind(), what, owed.amount(), owed.owner(), owed.by(), current, Optional.empty());
    }

    /** @param minor in units of the smallest coin of its currency, at most its amount */
    public Remedy less(long minor) {
        return new Remedy(
                number,
                kind,
                what,
                amount.map(sum -> new Money(sum.minor() - minor, sum.currency())),
                owner,
                by,
                current,
                done);
    }

    private Remedy carriedOut(Done proven) {
        return new Remedy(number, kind, what, amount, owner, by, current, Optional.of(proven));
    }
}
