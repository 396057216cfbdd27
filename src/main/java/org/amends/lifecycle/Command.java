package org.amends.lifecycle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amends.money.Money;

/**
 * What somebody wants done to a case. A command carries the words people wrote; the event it becomes carries ids and
 * codes only, and {@link #texts()} names the words that are kept beside it.
 */
public sealed interface Command {

    default Verb verb() {
        return Verb.of(this);
    }

    /** The words of this command by the name of their field. They are stored apart from the event, for erasure. */
    default Map<String, String> texts() {
        return Map.of();
    }

    /**
     * @param words the customer's own, verbatim
     * @param points what the customer raised, one by one; each gets an answer
     * @param wantedOutcome empty means "not stated"
     * @param team who takes the case in
     * @param declaration for a withdrawal; empty for a complaint
     */
    record File(
            String words,
            List<String> points,
            Optional<String> wantedOutcome,
            Optional<String> impact,
            Channel channel,
            boolean canBeAnswered,
            String language,
            UUID owner,
            UUID team,
            UUID executive,
            Optional<Declaration> declaration)
            implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("words", words);
            wantedOutcome.ifPresent(text -> texts.put("wantedOutcome", text));
            impact.ifPresent(text -> texts.put("impact", text));
            for (int i = 0; i < points.size(); i++) {
                texts.put("point:" + (i + 1), points.get(i));
            }
            return texts;
        }
    }

    record Acknowledge(Letter letter, List<ReadPoint> points) implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>(letter.texts());
            points.stream()
                    .filter(point -> !point.words().isBlank())
                    .forEach(point -> texts.put("readBack:" + point.number(), point.words()));
            return texts;
        }
    }

    /**
     * A point of the customer that a letter reads back.
     *
     * @param words as we understood it; empty where a receipt repeats the customer's own
     */
    record ReadPoint(int number, String words) {}

    record Start() implements Command {}

    /** @param summarises the spoken promises that the letter writes down; none is a letter like any other */
    record Inform(Letter letter, Set<Integer> summarises) implements Command {
        public Inform(Letter letter) {
            this(letter, Set.of());
        }

        @Override
        public Map<String, String> texts() {
            return letter.texts();
        }
    }

    /** @param question one concrete question; the letter around it says what happens next */
    record Ask(String question, Letter letter) implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>(letter.texts());
            texts.put("question", question);
            return texts;
        }
    }

    /** A message from the customer, written by them or taken down for them. */
    record Answer(String words, Channel channel) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("words", words);
        }
    }

    /**
     * @param message the number of the event that wrote it down
     * @param words why, in one's own words; required where the list has no reason that fits
     */
    record WaiveAnswer(int message, NoAnswer reason, Optional<String> words) implements Command {
        @Override
        public Map<String, String> texts() {
            return words.map(text -> Map.of("reason", text)).orElse(Map.of());
        }
    }

    record RequireAnswer(int message) implements Command {}

    record Resume(String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    /**
     * For colleagues only; never sent to the customer.
     *
     * @param mentions the colleagues whom it is meant for
     */
    record Note(String words, List<UUID> mentions) implements Command {
        public Note {
            mentions = List.copyOf(mentions);
        }

        public Note(String words) {
            this(words, List.of());
        }

        @Override
        public Map<String, String> texts() {
            return Map.of("words", words);
        }
    }

    /** @param severity 1 to 10, as the list of causes gives it */
    record Classify(String cause, int severity) implements Command {}

    record MarkHeated(String what) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("what", what);
        }
    }

    /**
     * @param person whose conduct the complaint is about
     * @param owner who owns the case from now on: the same person, unless they are partial
     */
    record NamePerson(UUID person, UUID owner, String what) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("what", what);
        }
    }

    /** @param proofs what shows that the ground holds, each in words */
    record ProposeRefusal(RefusalGround ground, Map<RefusalProof, String> proofs) implements Command {
        public ProposeRefusal {
            proofs = Map.copyOf(proofs);
        }

        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            proofs.forEach((proof, words) -> texts.put("proof:" + proof, words));
            return texts;
        }
    }

    record ConfirmRefusal() implements Command {}

    /**
     * @param what what they are entitled to, as the letter will say it
     * @param worth at least how much money that is, where it is money
     */
    record NoteRight(RightKind kind, String what, Optional<Money> worth) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("what", what);
        }
    }

    record DropRight(int right, String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    record Attend(String plan) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("plan", plan);
        }
    }

    record OfferHandover(UUID to, String note) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("note", note);
        }
    }

    record AcceptHandover() implements Command {}

    record DeclineHandover(String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    /** Moves ownership at once: only a lead may, or the service when an owner leaves. */
    record Reassign(UUID to, String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    /**
     * @param by the date; with a trigger, the latest one
     * @param callback whether we ring or call the customer
     */
    record Promise(String what, Instant by, boolean callback, PromiseDetails details) implements Command {
        public Promise(String what, Instant by, Optional<String> admits) {
            this(what, by, false, PromiseDetails.NONE.admitting(admits));
        }

        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("what", what);
            texts.putAll(details.texts());
            return texts;
        }
    }

    /**
     * What a promise may carry.
     *
     * @param admits names the earlier broken promise in words; required when there is one
     * @param when what has to happen first: "we tell you when the part is here"
     * @param courtesy what the customer gets for the wait; never a remedy
     * @param madeOver how the customer heard it; empty when it is told by what is written here
     * @param earlyReason why it can be done sooner than such things are done as a rule
     */
    record PromiseDetails(
            Optional<String> admits,
            Optional<String> when,
            Optional<String> courtesy,
            Optional<Channel> madeOver,
            Optional<String> earlyReason) {

        public static final PromiseDetails NONE = new PromiseDetails(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public PromiseDetails admitting(Optional<String> failure) {
            return new PromiseDetails(failure, when, courtesy, madeOver, earlyReason);
        }

        public PromiseDetails because(String reason) {
            return new PromiseDetails(admits, when, courtesy, madeOver, Optional.of(reason));
        }

        public PromiseDetails saidOver(Channel channel) {
            return new PromiseDetails(admits, when, courtesy, Optional.of(channel), earlyReason);
        }

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            admits.ifPresent(text -> texts.put("admits", text));
            when.ifPresent(text -> texts.put("when", text));
            courtesy.ifPresent(text -> texts.put("courtesy", text));
            earlyReason.ifPresent(text -> texts.put("earlyReason", text));
            return texts;
        }
    }

    record KeepPromise(int promise, String how) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("how", how);
        }
    }

    /**
     * @param agreedAt when the customer agreed
     * @param agreement how they agreed, in words
     * @param earlyReason why it can be done sooner than such things are done as a rule
     */
    record RenegotiatePromise(
            int promise,
            String what,
            Instant by,
            Instant agreedAt,
            Channel agreedOver,
            String agreement,
            Optional<String> earlyReason)
            implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("what", what);
            texts.put("agreement", agreement);
            earlyReason.ifPresent(text -> texts.put("earlyReason", text));
            return texts;
        }
    }

    /**
     * @param deadline whose day moves
     * @param reason why the answer takes longer, in words for the customer
     */
    record Extend(int deadline, Instant by, String reason, Letter letter) implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>(letter.texts());
            texts.put("reason", reason);
            return texts;
        }
    }

    record Decide(
            Outcome outcome,
            String finding,
            String evidence,
            List<PointAnswer> answers,
            List<RemedyPlan> remedies,
            Optional<String> remedyDeclined,
            Letter letter,
            Optional<NextResort> nextResort)
            implements Command {
        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>(letter.texts());
            texts.put("finding", finding);
            texts.put("evidence", evidence);
            answers.forEach(answer -> texts.putAll(answer.texts()));
            for (int i = 0; i < remedies.size(); i++) {
                texts.putAll(remedies.get(i).texts(i + 1));
            }
            remedyDeclined.ifPresent(how -> texts.put("remedyDeclined", how));
            nextResort.ifPresent(resort -> texts.put("nextResort", resort.what()));
            return texts;
        }
    }

    /** Where a customer who is refused can go next, and until when. */
    record NextResort(String what, Instant until) {}

    /** Somebody has found the order of a withdrawal. */
    record MatchOrder(Declaration.OrderedGoods order) implements Command {}

    /** What a withdrawal follows to: the money goes back. */
    record Authorise() implements Command {}

    /** @param proof what shows that the goods were sent, in words: a number, a receipt */
    record SendGoods(String proof) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("proof", proof);
        }
    }

    /** @param remarks what has to be said about what came */
    record ReceiveGoods(List<Units> units, Optional<String> remarks) implements Command {
        public ReceiveGoods {
            units = List.copyOf(units);
        }

        @Override
        public Map<String, String> texts() {
            return remarks.map(text -> Map.of("remarks", text)).orElse(Map.of());
        }
    }

    /** @param receipt the number of the event by which the goods were taken in, all of which are another case's */
    record ReverseReceipt(int receipt, String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    record AcceptDecision() implements Command {}

    /** @param reviewer another person than the one who decided */
    record Contest(String statement, UUID reviewer) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("statement", statement);
        }
    }

    record CarryOutRemedy(int remedy, ProofKind proofKind, String proof) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("proof", proof);
        }
    }

    record Settle() implements Command {}

    /** The owner asks the customer whether the remedy worked. */
    record FollowUp(Letter letter) implements Command {
        @Override
        public Map<String, String> texts() {
            return letter.texts();
        }
    }

    record Confirm(Optional<String> words) implements Command {
        @Override
        public Map<String, String> texts() {
            return words.map(text -> Map.of("words", text)).orElse(Map.of());
        }
    }

    /** @param owner the same person as before, or somebody who is here when that person has left */
    record Reopen(String statement, UUID owner) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("statement", statement);
        }
    }

    record Withdraw(Optional<String> reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return reason.map(text -> Map.of("reason", text)).orElse(Map.of());
        }
    }

    record Warn(int deadline, int level, Rung rung, UUID notified) implements Command {}

    record Escalate(int deadline, int level, Rung rung, UUID notified) implements Command {}

    /** @param helper who helps, for {@link Deed#ADD_HELP} */
    record AcceptEscalation(int deadline, int level, Deed deed, String plan, Instant by, Optional<UUID> helper)
            implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("plan", plan);
        }
    }

    record Remind(int deadline, int level) implements Command {}

    record Lapse(int deadline, int level) implements Command {}

    record Expire(int deadline, int level) implements Command {}

    /** @param letter the number of the event that wrote the letter */
    record Deliver(int letter, Channel channel, String proof) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("proof", proof);
        }
    }

    record Bounce(int letter, String reason) implements Command {
        @Override
        public Map<String, String> texts() {
            return Map.of("reason", reason);
        }
    }

    /**
     * A message to the customer.
     *
     * @param nextStep what happens next, by when; the owner does it
     * @param byMail whether it goes out by mail; otherwise it is published on the customer's page, which is its proof
     * @param findings what the honesty checks found in it that has to be mended; any refuses the command
     * @param warnings the codes of what they warned of
     * @param because why it goes out all the same
     * @param overrides whether it goes out although checks refuse it, where the rules of the case allow that
     * @param legalTexts the seals of the legal texts that stand in it
     */
    record Letter(
            String language,
            String text,
            Optional<NextStep> nextStep,
            boolean byMail,
            List<Unmet> findings,
            List<String> warnings,
            Optional<String> because,
            boolean overrides,
            List<String> legalTexts) {

        public Letter {
            findings = List.copyOf(findings);
            warnings = List.copyOf(warnings);
            legalTexts = List.copyOf(legalTexts);
        }

        public Letter(String language, String text, Optional<NextStep> nextStep, boolean byMail, List<Unmet> findings) {
            this(language, text, nextStep, byMail, findings, List.of(), Optional.empty(), false, List.of());
        }

        /** Some checks nobody may pass: what is true, what the law wants to be said, what is not known, and that a person has read it. */
        private static final Set<String> BEYOND_OVERRIDING = Set.of("ack-07", "ack-08", "ack-29", "ack-30", "letter");

        /** What a check found that its sender may pass. */
        List<String> overridable() {
            return findings.stream()
                    .filter(Letter::isOverridable)
                    .map(Unmet::code)
                    .distinct()
                    .toList();
        }

        static boolean isOverridable(Unmet finding) {
            return !BEYOND_OVERRIDING.contains(finding.code().replaceFirst("\\..*", ""));
        }

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("letter", text);
            nextStep.ifPresent(step -> texts.put("nextStep", step.what()));
            because.ifPresent(reason -> texts.put("because", reason));
            return texts;
        }
    }

    record NextStep(String what, Instant by) {}
}
