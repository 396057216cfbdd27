package org.amends.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.money.Money;

/**
 * What an event says happened, in ids and codes. Words stay beside the event; who, when, from and to are the event's
 * own.
 */
public sealed interface Fact {

    /** The letter that the event sent to the customer, if it sent one. */
    default Optional<Wrote> sent() {
        return Optional.empty();
    }

    /** What is owed to the customer because of it. */
    default List<RemedyOwed> owed() {
        return List.of();
    }

    /** Verbs whose event says all there is to say. */
    record Plain() implements Fact {}

    /**
     * @param packs the policy packs by which the case is measured, each as {@code id@version}
     * @param declaration of a withdrawal
     */
    record Filed(
            Channel channel,
            String language,
            int points,
            UUID team,
            UUID executive,
            List<String> packs,
            Optional<Declaration> declaration)
            implements Fact {}

    /**
     * A letter went out.
     *
     * @param nextBy the date by which it says the next step will be done
     * @param warnings the codes of what the honesty checks warned of and its sender let stand
     * @param overridden the codes of what the honesty checks refused and somebody with the right to it passed
     * @param legalTexts the legal texts that stand in it, each as {@code name/language/SHA-256} of the pack's own text
     */
    record Wrote(
            String language,
            boolean byMail,
            Optional<Instant> nextBy,
            List<Integer> points,
            List<String> warnings,
            List<String> overridden,
            List<String> legalTexts)
            implements Fact {
        @Override
        public Optional<Wrote> sent() {
            return Optional.of(this);
        }
    }

    /** A letter that writes down what was promised in spoken words. */
    record Summarised(Wrote letter, List<Integer> promises) implements Fact {
        @Override
        public Optional<Wrote> sent() {
            return Optional.of(letter);
        }
    }

    /** @param asks whether the customer asked something, which only a person can answer */
    record Heard(Channel channel, boolean asks) implements Fact {}

    /** @param message the number of the event that wrote the message down */
    record AnswerWaived(int message, NoAnswer reason) implements Fact {}

    record AnswerRequired(int message) implements Fact {}

    /**
     * A note that mentions colleagues.
     *
     * @param mentioned who is told of it
     * @param withheld who is not, because the complaint is about them or about somebody to whom they answer
     */
    record Noted(List<UUID> mentioned, List<UUID> withheld) implements Fact {}

    record Extended(int deadline, int renewed, Instant by, Wrote letter) implements Fact {
        @Override
        public Optional<Wrote> sent() {
            return Optional.of(letter);
        }
    }

    record Classified(String cause, int severity) implements Fact {}

    record PersonNamed(UUID person) implements Fact {}

    record RightNoted(int right, RightKind kind, Optional<Money> worth) implements Fact {}

    record RightDropped(int right) implements Fact {}

    record RefusalProposed(RefusalGround ground) implements Fact {}

    record HandoverOffered(int handover, UUID to) implements Fact {}

    record HandoverAnswered(int handover) implements Fact {}

    record Reassigned(UUID to) implements Fact {}

    /**
     * @param conditional whether it waits for a trigger, which its words name
     * @param courtesy whether the customer gets something for the wait, beside every remedy
     * @param feasible the earliest date that needed no reason, as it was known then
     */
    record Promised(
            int promise,
            Instant by,
            boolean admits,
            boolean callback,
            boolean conditional,
            boolean courtesy,
            Optional<Channel> madeOver,
            Optional<Instant> feasible)
            implements Fact {

        public boolean beforeFeasible() {
            return feasible.filter(by::isBefore).isPresent();
        }
    }

    record PromiseKept(int promise) implements Fact {}

    record PromiseRenegotiated(
            int promise, int renewed, Instant by, Instant agreedAt, Channel agreedOver, Optional<Instant> feasible)
            implements Fact {

        public boolean beforeFeasible() {
            return feasible.filter(by::isBefore).isPresent();
        }
    }

    record OrderMatched(Declaration.OrderedGoods order) implements Fact {}

    record Authorised(RemedyOwed remedy) implements Fact {
        @Override
        public List<RemedyOwed> owed() {
            return List.of(remedy);
        }
    }

    record GoodsReceived(List<Units> units) implements Fact {}

    /**
     * Goods that were taken in are another case's.
     *
     * @param receipt the number of the event that said they had come
     * @param moneyWaits whether the money waits for the goods again
     */
    record ReceiptReversed(int receipt, List<Units> units, boolean moneyWaits) implements Fact {}

    record Decided(
            int decision,
            Outcome outcome,
            List<PointDecided> points,
            List<RemedyOwed> remedies,
            Optional<Instant> nextResortUntil,
            Wrote letter)
            implements Fact {
        @Override
        public Optional<Wrote> sent() {
            return Optional.of(letter);
        }

        @Override
        public List<RemedyOwed> owed() {
            return remedies;
        }
    }

    record PointDecided(int point, Outcome outcome) {}

    record RemedyOwed(int remedy, RemedyKind kind, Optional<Money> amount, UUID owner, Instant by) {}

    record RemedyDone(int remedy, ProofKind proof) implements Fact {}

    record Ended(Ending ending) implements Fact {}

    /** @param settlementDenied the customer says that a settled case is not settled */
    record Reopened(boolean settlementDenied) implements Fact {}

    record Warned(int deadline, int level, Rung rung, UUID notified) implements Fact {}

    record RungFired(int deadline, int level, Rung rung, UUID notified) implements Fact {}

    record EscalationAccepted(int deadline, int level, Deed deed, Instant by, Optional<UUID> helper) implements Fact {}

    record Delivered(int letter, Channel channel) implements Fact {}

    record Bounced(int letter) implements Fact {}
}
