package org.amends.desk.money;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.lifecycle.RemedyKind;
import org.amends.lifecycle.Verb;
import org.amends.remedy.refund.MovementState;
import org.amends.remedy.refund.RefundRights.Approver;
import org.amends.remedy.refund.RefundView;
import org.amends.web.Form;

/** The money that a case gives back, as its page shows it. Every amount is as people write it; empty where it is nothing. */
@TemplateData
public record MoneyView(List<Remedy> remedies) {

    /** The name of no form: the page's own choice stays shut. */
    private static final String NOTHING_OPEN = "none";

    /** Whether a remedy's money goes the way of refunds, so that nobody types its proof meanwhile. */
    public boolean carries(int remedy) {
        return remedies.stream()
                .anyMatch(one ->
                        one.number() == remedy && one.movements().stream().anyMatch(Movement::isUnderWay));
    }

    /** Whoever may carry a remedy of money out begins with its refund, unless one is under way already. */
    public String orOpen(String asked, Optional<Verb> first) {
        return asked.isEmpty() && first.equals(Optional.of(Verb.CARRY_OUT_REMEDY)) && !remedies.isEmpty()
                ? remedies.stream()
                        .filter(remedy -> remedy.movements().stream().noneMatch(Movement::isUnderWay))
                        .flatMap(remedy -> remedy.offer().stream())
                        .map(Offer::form)
                        .findFirst()
                        .orElse(NOTHING_OPEN)
                : asked;
    }

    /** What stands in the forms before anybody types. */
    public Form under(Form form) {
        Form filled = form;
        for (Offer offer : offers().toList()) {
            filled = offer.under(filled);
        }
        return filled;
    }

    private Stream<Offer> offers() {
        return remedies.stream().flatMap(remedy -> remedy.offer().stream());
    }

    /**
     * @param payer who has to see to it
     * @param by when they said it would be done
     * @param movements the oldest first
     * @param offer what the reader may propose; empty when nothing is left, or they only read
     */
    @TemplateData
    public record Remedy(
            int number,
            RemedyKind kind,
            String what,
            Sums sums,
            String payer,
            Instant by,
            List<Movement> movements,
            Optional<Offer> offer) {

        public String anchor() {
            return "money-" + number;
        }
    }

    /**
     * All of what was granted: what has arrived, is on its way, waits for a yes, and what nobody has seen to yet.
     *
     * @param keptBack what was taken off for value that goods lost
     * @param disputed what may be taken off; nobody has judged it
     * @param left of all these the rest
     */
    @TemplateData
    public record Sums(
            String granted,
            String keptBack,
            String disputed,
            String arrived,
            String underWay,
            String proposed,
            String left) {}

    /**
     * @param number among the remedy's movements, from 0
     * @param whole what all parts of its refund come to; empty when it is the only one
     * @param carrier a provider; empty when a colleague pays by hand
     * @param note what was found out, or went wrong
     * @param approver whose yes its amount needs
     * @param deeds what the reader may do to it
     */
    @TemplateData
    public record Movement(
            String id,
            int remedy,
            int number,
            String amount,
            String whole,
            MovementState state,
            String carrier,
            String payment,
            String reference,
            String note,
            Approver approver,
            Optional<RefundView.Need> need,
            List<Said> said,
            Deeds deeds) {

        /** Instead of a state: it waits for a colleague who pays it. */
        static final String BY_HAND = "BY_HAND";

        /** Nobody knows yet how it ends. */
        public boolean isUnderWay() {
            return state.isUnderWay();
        }

        public boolean isProposed() {
            return state == MovementState.PROPOSED;
        }

        /** The name of the sentence that says where it stands. */
        public String standing() {
            return state == MovementState.PENDING && carrier.isEmpty() ? BY_HAND : state.name();
        }

        public String tone() {
            return switch (state) {
                case SUCCEEDED -> "good";
                case FAILED, REVERSED -> "late";
                case UNKNOWN, PROPOSED -> "soon";
                case DROPPED -> "";
                case APPROVED, SENT, PENDING -> carrier.isEmpty() && state == MovementState.PENDING ? "soon" : "info";
            };
        }

        public String icon() {
            return switch (state) {
                case SUCCEEDED -> "check";
                case FAILED, REVERSED -> "cross";
                case UNKNOWN -> "alert";
                case PROPOSED -> "pause";
                case DROPPED -> "minus";
                case APPROVED, SENT, PENDING -> "clock";
            };
        }

        /** What is approved with one press. */
        public String asked() {
            return whole.isEmpty() ? amount : whole;
        }

        /** Of the form for a deed, such as {@code payout-1-0}. */
        public String form(String deed) {
            return deed + "-" + remedy + "-" + number;
        }
    }

    /**
     * @param sentence which one says it
     * @param who empty where the service or the carrier did it
     */
    @TemplateData
    public record Said(String sentence, String who, Instant at, String note) {}

    @TemplateData
    public record Deeds(boolean approve, boolean drop, boolean pay, boolean find) {

        public boolean any() {
            return approve || drop || pay || find;
        }
    }

    /**
     * What may be proposed.
     *
     * @param amount all that is left
     * @param plain the same as it is typed into a field
     * @param whole whether one press gives all of it back, as the frozen order says
     * @param order of which it gives something back; empty when nobody has named one
     */
    @TemplateData
    public record Offer(
            int remedy, String amount, String plain, String currency, boolean whole, Optional<MoneyOrder> order) {

        public String form() {
            return "refund-" + remedy;
        }

        private Form under(Form typed) {
            return order.map(named -> named.under(form(), typed))
                    .orElseGet(() -> typed.unlessTyped(form() + "-amount-minor", plain));
        }
    }
}
