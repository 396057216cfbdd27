package org.amends.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.letter.LetterInput;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.RemedyKind;
import org.amends.money.Money;
import org.amends.platform.input.Words;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision with its findings, an answer to every point, and what we do to put things right. */
@Schema(name = "Decision")
public record DecisionInput(
        @NotNull Outcome outcome,

        @Schema(description = "What we found, even when it is against us") @NotNull @Words(max = 10_000)
        String finding,

        @Schema(description = "What the finding rests on") @NotNull @Words(max = 10_000)
        String evidence,

        @NotNull @Size(max = 20) List<@NotNull @Valid AnswerInput> answers,

        @Schema(description = "What you say to the outcome that the customer wants; required when they said one")
        Optional<@Words(max = 5_000) String> wantedAnswer,

        @NotNull @Size(max = 20) List<@NotNull @Valid RemedyInput> remedies,

        @Schema(
                description =
                        "How and when the customer, who is right, said that they want nothing of what we could do; without it a"
                                + " decision for the customer needs a remedy that is a deed. The letter repeats it",
                examples = "On the telephone on 24 November: it is enough that we know.")
        Optional<@Words(max = 1_000) String> remedyDeclined,

        @NotNull @Valid LetterInput letter,

        @Schema(description = "Where the customer can go next; required when anything is refused")
        Optional<@Valid NextResortInput> nextResort) {

    @Schema(name = "PointAnswer")
    public record AnswerInput(
            @Schema(description = "The point's number, from 1")
            int point,

            @NotNull Outcome outcome,

            @Schema(description = "Why; at least 80 characters when the point is not upheld")
            @NotNull
            @Words(max = 5_000)
            String answer,

            @Schema(description = "The rule of yours that a refusal rests on")
            Optional<@Valid RuleInput> rule) {}

    @Schema(name = "QuotedRule")
    public record RuleInput(
            @Schema(description = "In plain words", examples = "Earrings are not taken back once they were worn.")
            @NotNull
            @Words(max = 2_000)
            String quote,

            @Schema(description = "What it is for", examples = "Nobody should get earrings that somebody else wore.")
            @NotNull
            @Words(max = 2_000)
            String purpose,

            @Schema(
                    description =
                            "Whether it is a term of the contract: then its clause, version and showing are proven and confirmed"
                                    + " by a second person first")
            Optional<Boolean> term) {}

    @Schema(name = "RemedyPlan")
    public record RemedyInput(
            @NotNull RemedyKind kind,

            @Schema(description = "What exactly, in words the customer reads") @NotNull @Words(max = 1_000)
            String what,

            @Schema(description = "Required for money") Optional<@Valid AmountInput> amount,

            @Schema(description = "How the amount comes about; required with one")
            Optional<@Valid ReckoningInput> reckoning,

            @Schema(
                    description = "For store credit: how and when the customer asked for it in place of money",
                    examples = "On the telephone on 24 November: rather credit than money.")
            Optional<@Words(max = 1_000) String> optIn,

            @Schema(
                    description =
                            "What goes out in place of goods; required for an exchange. A difference in price is refunded by a"
                                    + " remedy that is added, or owed by the customer once they agree")
            Optional<@Valid ExchangeInput> exchange,

            @Schema(description = "Who carries it out") @NotNull
            UUID owner,

            @Schema(description = "By when") @NotNull Instant by) {}

    @Schema(name = "ExchangedGoods")
    public record ExchangeInput(
            @Schema(description = "Which line of the case's order comes back, its id at the shop")
            @NotNull
            @Words(max = 200)
            String line,

            @Schema(description = "How many of it") @Positive
            int quantity,

            @Schema(description = "What goes out, in words the customer reads", examples = "Kettle K-2, red")
            @NotNull
            @Words(max = 300)
            String article,

            @Schema(description = "Its number at the shop") Optional<@Words(max = 100) String> articleNumber,

            @Schema(
                    description =
                            "What all that goes out costs, tax included, in the order's currency. For an exchange only: a"
                                    + " replacement is free of charge")
            Optional<@Valid AmountInput> price) {}

    @Schema(name = "Reckoning")
    public record ReckoningInput(
            @Schema(
                    description = "By which rule the amount is what it is",
                    examples = "The price that you paid, in full")
            @NotNull
            @Words(max = 1_000)
            String rule,

            @Schema(description = "What it is made of, in the amount's currency; adds up to it")
            Optional<@Size(max = 30) List<@NotNull @Valid SumLineInput>> lines) {}

    @Schema(name = "SumLine")
    public record SumLineInput(
            @Schema(examples = "Delivery") @NotNull @Words(max = 500)
            String what,

            @Schema(
                    description = "In units of the currency's smallest coin; negative when it is taken off",
                    examples = "500")
            long minor) {}

    @Schema(name = "Amount")
    public record AmountInput(
            @Schema(description = "In units of the currency's smallest coin", examples = "18900") @PositiveOrZero
            long minor,

            @Schema(description = "ISO 4217", examples = "EUR")
            @NotNull
            @Pattern(regexp = "[A-Z]{3}", message = "Write the currency's three letters, such as EUR.")
            String currency) {

        /**
         * The same as money.
         *
         * @param field where the currency stands in the request
         * @throws Problem when nobody pays in that currency
         */
        Money money(String field) {
            try {
                return Money.of(minor, currency);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(
                        field, "unknown-currency", currency + " is not a currency of ISO 4217 that people pay in.");
            }
        }
    }

    @Schema(name = "NextResort")
    public record NextResortInput(
            @Schema(description = "A review, an ombudsman, a court", examples = "Ask our director for a review")
            @NotNull
            @Words(max = 2_000)
            String what,

            @Schema(description = "Until when they can") @NotNull
            Instant until) {}
}
