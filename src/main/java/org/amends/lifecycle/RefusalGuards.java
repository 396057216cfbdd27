package org.amends.lifecycle;

import static org.amends.lifecycle.Guard.field;
import static org.amends.lifecycle.Guard.on;
import static org.amends.lifecycle.Guard.onCase;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Some refusals take proofs and two people. */
final class RefusalGuards {

    static final Guard GROUND_FITS = field(
            Command.ProposeRefusal.class, "refusal.ground-unfit", "ground", (propose, attempt) -> RefusalGround.of(
                            attempt.state().kind())
                    .contains(propose.ground()));

    static final Guard PROOFS_ARE_THERE = on(
            Command.ProposeRefusal.class,
            "refusal.proof-missing",
            Set.of("refusal.proof-missing"),
            (propose, attempt) -> missing(propose));

    static final Guard IS_PROPOSED = onCase("refusal.not-proposed", (state, actor) -> state.refusal()
            .filter(refusal -> !refusal.isConfirmed())
            .isPresent());

    static final Guard CONFIRMED_BY_ANOTHER = onCase("refusal.same-person", (state, actor) -> state.refusal()
            .map(ProposedRefusal::proposedBy)
            .filter(proposer -> Event.idOf(actor).equals(Optional.of(proposer)))
            .isEmpty());

    /** A claim is not turned down by one person alone. */
    static final Guard CLAIM_REFUSED_BY_TWO = field(
            Command.Decide.class,
            "decide.second-person",
            "outcome",
            (decide, attempt) -> decide.outcome() != Outcome.NOT_UPHELD
                    || !Set.of(CaseKind.CLAIM, CaseKind.WARRANTY)
                            .contains(attempt.state().kind())
                    || isConfirmed(attempt.state()));

    /** S3-14: what rests on a term of the contract has its words, its version, the proof that it was shown, and a second person. */
    static final Guard FINE_PRINT_BY_TWO = on(
            Command.Decide.class,
            "decide.fine-print",
            Set.of("decide.fine-print"),
            (decide, attempt) -> finePrint(decide, attempt.state()));

    /** What is left to decide on a withdrawal before its money is owed: that it is none. */
    static final Guard WITHDRAWAL_IS_REFUSED_OR_FOLLOWED = field(
            Command.Decide.class,
            "withdrawal.only-refusal",
            "outcome",
            (decide, attempt) -> attempt.state().goods().isAuthorised() || decide.outcome() == Outcome.NOT_UPHELD);

    private RefusalGuards() {}

    static boolean isConfirmed(CaseState state) {
        return state.refusal().filter(ProposedRefusal::isConfirmed).isPresent();
    }

    private static List<Unmet> missing(Command.ProposeRefusal propose) {
        return propose.ground().proofs().stream()
                .filter(proof -> !propose.proofs().containsKey(proof))
                .map(proof -> Unmet.of("refusal.proof-missing", "proofs." + proof))
                .toList();
    }

    private static List<Unmet> finePrint(Command.Decide decide, CaseState state) {
        boolean allowed = state.refusal()
                .filter(ProposedRefusal::isConfirmed)
                .filter(refusal -> refusal.ground() == RefusalGround.FINE_PRINT)
                .isPresent();
        if (allowed) {
            return List.of();
        }
        return decide.answers().stream()
                .filter(answer -> answer.rule().filter(QuotedRule::term).isPresent())
                .map(answer -> Unmet.of("decide.fine-print", "answers"))
                .limit(1)
                .toList();
    }
}
