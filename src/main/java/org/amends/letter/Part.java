package org.amends.letter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.guard.LegalText;
import org.amends.guard.RestatedPoint;
import org.amends.lifecycle.Outcome;
import org.amends.lifecycle.QuotedRule;
import org.amends.lifecycle.Reckoning;
import org.amends.money.Money;

/** What a letter says besides its sender's own text. It comes from fields, so that nobody can type what the record doesn't hold. */
public sealed interface Part {

    /** As the customer reads it; blank when there is nothing to read. */
    String written(Wording wording);

    /** What the sender says in it, by the field's name in the API; {@code *} stands for the row of a list. */
    default Map<String, String> said() {
        return Map.of();
    }

    /** The moments that it states. */
    default Stream<Instant> moments() {
        return Stream.empty();
    }

    /** The days that it states. */
    default Stream<LocalDate> days() {
        return Stream.empty();
    }

    /** Words of it that state sums and numbers. */
    default Stream<String> facts() {
        return said().values().stream();
    }

    /** The customer's points, read back to them. */
    record Restated(List<RestatedPoint> points) implements Part {
        @Override
        public String written(Wording wording) {
            return points.stream()
                    .map(point -> "\n" + point.number() + ". " + point.words().strip())
                    .collect(Collectors.joining("", wording.text("points", Map.of()), ""));
        }
    }

    record Question(String words) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("question", Map.of("question", words));
        }

        /** Whoever asks states nothing. */
        @Override
        public Stream<String> facts() {
            return Stream.empty();
        }

        @Override
        public Map<String, String> said() {
            return Map.of("question", words);
        }
    }

    /** A duty gets a later day. */
    record LaterDay(Instant by, String reason) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("laterDay", Map.of("by", wording.due(by), "reason", reason));
        }

        @Override
        public Stream<Instant> moments() {
            return Stream.of(by);
        }

        @Override
        public Map<String, String> said() {
            return Map.of("reason", reason);
        }
    }

    record Decided(Outcome outcome, String finding, String evidence) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("decided." + outcome, Map.of("finding", finding, "evidence", evidence));
        }

        @Override
        public Map<String, String> said() {
            return Map.of("finding", finding, "evidence", evidence);
        }
    }

    /**
     * @param asked the point in the customer's words
     * @param rule the rule of ours that a refusal rests on
     */
    record Answered(int point, String asked, Outcome outcome, String words, Optional<QuotedRule> rule) implements Part {
        @Override
        public String written(Wording wording) {
            Map<String, String> arguments =
                    Map.of("point", String.valueOf(point), "asked", asked.strip(), "answer", words);
            return wording.text("answered." + outcome, arguments)
                    + rule.map(quoted -> "\n" + written(quoted, wording)).orElse("");
        }

        private static String written(QuotedRule rule, Wording wording) {
            return wording.text(
                    "quotedRule",
                    Map.of(
                            "quote",
                            rule.quote().strip(),
                            "purpose",
                            rule.purpose().strip()));
        }

        @Override
        public Map<String, String> said() {
            Map<String, String> said = new HashMap<>(Map.of("answers[*].answer", words));
            rule.ifPresent(quoted -> said.put("answers[*].rule.purpose", quoted.purpose()));
            return said;
        }

        /** What the rule says was not made up for this letter. */
        @Override
        public Stream<String> facts() {
            return Stream.concat(Part.super.facts(), rule.stream().map(QuotedRule::quote));
        }
    }

    /** What we say to what the customer wants; it stands before what we do. */
    record Wish(String wanted, String words) implements Part {
        @Override
        public String written(Wording wording) {
            return words.isBlank() ? "" : wording.text("wish", Map.of("wanted", wanted.strip(), "answer", words));
        }

        @Override
        public Map<String, String> said() {
            return Map.of("wantedAnswer", words);
        }
    }

    /** What we do to put things right. */
    record Remedied(String what, Optional<Money> amount, Optional<Reckoning> reckoning, String who, Instant by)
            implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("deed", Map.of("what", whole(wording), "who", who, "by", wording.due(by)))
                    + amount.flatMap(money -> reckoning.map(sum -> "\n" + written(sum, money.currency(), wording)))
                            .orElse("");
        }

        /** Line by line, and by which rule (S1-31). */
        private static String written(Reckoning sum, Currency currency, Wording wording) {
            String by = wording.text("reckoning", Map.of("rule", sum.rule().strip()));
            Stream<String> lines = sum.lines().stream()
                    .map(line -> "– " + line.what().strip() + ": " + wording.amount(line.minor(), currency));
            return Stream.concat(lines, Stream.of(by)).collect(Collectors.joining("\n"));
        }

        private static Stream<String> stated(Reckoning sum, Currency currency) {
            Stream<String> lines = sum.lines().stream()
                    .flatMap(line -> Stream.of(
                            line.what(),
                            BigDecimal.valueOf(line.minor(), currency.getDefaultFractionDigits())
                                    .abs()
                                    .toPlainString()));
            return Stream.concat(Stream.of(sum.rule()), lines);
        }

        /** With its amount. */
        String whole(Wording wording) {
            return amount.map(sum -> what.strip() + " (" + wording.amount(sum) + ")")
                    .orElseGet(what::strip);
        }

        @Override
        public Stream<Instant> moments() {
            return Stream.of(by);
        }

        @Override
        public Stream<String> facts() {
            Stream<String> sum = amount.stream().map(money -> money.toDecimal().toPlainString());
            Stream<String> reckoned =
                    amount.stream().flatMap(money -> reckoning.stream().flatMap(how -> stated(how, money.currency())));
            return Stream.of(Part.super.facts(), sum, reckoned).flatMap(facts -> facts);
        }

        @Override
        public Map<String, String> said() {
            Map<String, String> said = new HashMap<>(Map.of("remedies[*].what", what));
            reckoning.ifPresent(sum -> said.put("remedies[*].reckoning.rule", sum.rule()));
            return said;
        }
    }

    /** That the customer wants nothing of what we could do, as they said it. */
    record RemedyDeclined(String how) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("remedyDeclined", Map.of("how", how.strip()));
        }

        @Override
        public Map<String, String> said() {
            return Map.of("remedyDeclined", how);
        }
    }

    /** What the customer is entitled to besides, whether they know of it or not (ACK-28). */
    record Entitled(String what, Optional<Money> worth) implements Part {
        @Override
        public String written(Wording wording) {
            String whole = worth.map(sum -> what.strip() + " (" + wording.amount(sum) + ")")
                    .orElseGet(what::strip);
            return whole.isEmpty() ? "" : wording.text("entitled", Map.of("what", whole));
        }

        @Override
        public Stream<String> facts() {
            return Stream.concat(
                    Stream.of(what), worth.stream().map(sum -> sum.toDecimal().toPlainString()));
        }
    }

    /** Where the customer can go next, and until when. */
    record NextResort(String what, Instant until) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("nextResort", Map.of("what", what, "until", wording.due(until)));
        }

        @Override
        public Stream<Instant> moments() {
            return Stream.of(until);
        }

        @Override
        public Map<String, String> said() {
            return Map.of("nextResort.what", what);
        }
    }

    /** What happens next; the owner does it. */
    record NextStep(String what, Instant by) implements Part {
        @Override
        public String written(Wording wording) {
            return what.isBlank()
                    ? ""
                    : wording.text("nextStep", Map.of("what", what, "who", wording.owner(), "by", wording.due(by)));
        }

        @Override
        public Stream<Instant> moments() {
            return Stream.of(by);
        }

        @Override
        public Map<String, String> said() {
            return Map.of("nextStep.what", what);
        }
    }

    /** What is done about the matter. */
    record Deed(String what, String who, Instant by) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("deed", Map.of("what", what, "who", who, "by", wording.due(by)));
        }

        @Override
        public Stream<Instant> moments() {
            return Stream.of(by);
        }

        @Override
        public Map<String, String> said() {
            return Map.of("deeds[*].what", what);
        }
    }

    record FinalDate(LocalDate date) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text("finalDate", Map.of("date", wording.day(date)));
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.of(date);
        }
    }

    /** Who decides when we and the customer do not agree, as the packs of the case name them. */
    record OutsideBody(String name, String url, Optional<LocalDate> until, Optional<Boolean> takesPart)
            implements Part {
        @Override
        public String written(Wording wording) {
            Map<String, String> where = Map.of("name", name, "url", url);
            return until.map(last -> wording.text(
                                    "outsideBody.until", Map.of("name", name, "url", url, "until", wording.day(last))))
                            .orElseGet(() -> wording.text("outsideBody.open", where))
                    + takesPart
                            .map(part -> "\n" + wording.text("takesPart." + (part ? "YES" : "NO"), Map.of()))
                            .orElse("");
        }

        @Override
        public Stream<LocalDate> days() {
            return until.stream();
        }
    }

    /**
     * What the packs of the case want said, in our own words.
     *
     * @param field the name that packs have for it
     * @param key of the set phrase
     */
    record Demanded(String field, String key) implements Part {
        @Override
        public String written(Wording wording) {
            return wording.text(key, Map.of("owner", wording.owner()));
        }
    }

    /** What was done about the case until now. */
    record StepsTaken(List<Step> steps) implements Part {

        /** @param verb a key of the phrases for steps */
        public record Step(Instant at, String verb) {}

        @Override
        public String written(Wording wording) {
            return steps.isEmpty()
                    ? ""
                    : steps.stream()
                            .map(step -> "\n– " + wording.day(wording.dayOf(step.at())) + ": "
                                    + wording.text("step." + step.verb(), Map.of()))
                            .collect(Collectors.joining("", wording.text("stepsTaken", Map.of()), ""));
        }

        @Override
        public Stream<Instant> moments() {
            return steps.stream().map(Step::at);
        }
    }

    /** Words of the law or of a regulator that nobody may change. */
    record Legal(LegalText text) implements Part {
        @Override
        public String written(Wording wording) {
            return text.text().strip();
        }
    }
}
